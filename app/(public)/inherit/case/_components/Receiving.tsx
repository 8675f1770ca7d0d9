"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { useSentence } from "@/app/_words/useSentence";
import { breathe } from "@/lib/client/breathe";
import { moreIsLeft } from "@/lib/client/estateCase";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import type { Received, RecoverStep } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import { ToldView } from "../../../_components/ToldView";
import { openStepDone, openStepSays } from "../../../recover/case/_components/openSteps";
import { useNames } from "../../../recover/case/_components/useNames";
import { room } from "../../_components/load";
import { Inventory } from "./Inventory";
import { StageContents } from "./StageContents";

type Props = { executor: Executor; followed: FollowedCase; onChanged: () => Promise<void> };
type Outcome = StatementBody<"case.completed">["outcome"];
const ofEcash: readonly Outcome[] = ["restored", "redeemed", "partlyRedeemed", "refusedByFederation"];

/** What has arrived, stage by stage: put together in this browser alone, shown, listed, and confirmed in the end. */
export function Receiving({ executor, followed, onChanged }: Props) {
  const t = useTranslations("inherit.receiving");
  const opening = useTranslations("recover.open");
  const sentence = useSentence();
  const { nameOf, list } = useNames(followed);
  const act = useAct();
  const closing = useAct();
  const [received, setReceived] = useState<Received[]>([]);
  const [done, setDone] = useState(0);
  const [asking, ask] = useState(false);
  const [outcome, choose] = useState<Outcome>("restored");
  const { agreements, roster, id, ended } = followed;

  const open = async () => {
    setDone(0);
    const opened: Received[] = [];
    const all = await act.run(t("busy"), async () => {
      const { receive } = await import("@/lib/client/recover");
      for (const [place, agreement] of agreements.entries()) {
        const show = (step: RecoverStep) => {
          act.say(openStepSays(opening, step, nameOf));
          setDone((place + openStepDone(step)) / agreements.length);
          return breathe();
        };
        const one = await receive(executor.device, followed, agreement, show);
        if (isRefused(one)) return one;
        opened.push(one);
      }
      return true;
    });
    if (all) setReceived(opened);
  };

  const askAgain = async (one: Extract<Received, { outcome: "badShares" }>) => {
    const sent = await act.run(t("askingAgain"), async () => {
      const { refuseShare } = await room();
      for (const { guardian } of one.bad) {
        const refused = await refuseShare(executor.device, followed, one.backup, guardian);
        if (isRefused(refused)) return refused;
      }
      return true;
    });
    if (!sent) return;
    setReceived([]);
    await onChanged();
  };

  const close = async () => {
    const sent = await closing.run(t("closing"), async () =>
      (await room()).completeCase(executor.device, followed, outcome),
    );
    if (!sent) return;
    ask(false);
    await onChanged();
  };

  // What became of ecash is asked only of whoever received some.
  const purse = received.some(
    (one) => one.outcome === "recovered" && one.contents.some(({ content }) => content.kind === "ecash"),
  );
  const more = moreIsLeft(followed);
  const fresh = received.length < agreements.length;
  return (
    <Page
      place={roster.federation}
      back={{ href: `/inherit/case?id=${id}&step=request`, label: t("back") }}
      title={t("title")}
      actions={
        act.busy ? undefined : fresh ? (
          <Button onClick={open}>{t("open")}</Button>
        ) : ended || more ? undefined : (
          <Button onClick={() => ask(true)}>{t("confirm")}</Button>
        )
      }
    >
      {act.told && <ToldView told={act.told} />}
      {act.busy ? (
        <Progress says={act.busy} done={done} />
      ) : (
        <>
          {ended?.how === "completed" && !fresh && (
            <div className="print:hidden" role="status">
              <Notice title={t("closed")}>
                <p>{t("closedSays")}</p>
              </Notice>
            </div>
          )}
          <p className="print:hidden">{fresh ? t("ready", { stages: agreements.length }) : t("says")}</p>
          {received.map((one, place) => (
            <section key={agreements[place]?.payloads[0]?.digest ?? place} className="grid gap-4">
              <h2>{t("stage", { stage: place + 1 })}</h2>
              {one.outcome === "recovered" ? (
                <StageContents received={one} />
              ) : one.outcome === "badShares" ? (
                <Notice tone="wait" title={t("bad", { names: list(one.bad), good: one.good, needed: one.needed })}>
                  <Button weight="secondary" onClick={() => askAgain(one)}>
                    {t("askAgain")}
                  </Button>
                </Notice>
              ) : (
                <Notice tone="wait" title={t("damaged")}>
                  <p>{t("damagedSays")}</p>
                </Notice>
              )}
            </section>
          ))}
          {!fresh && more && !ended && (
            <div className="print:hidden">
              <Notice title={t("moreTitle")}>
                <p>{t("more")}</p>
              </Notice>
            </div>
          )}
          {!fresh && <Inventory followed={followed} received={received} />}
          {!fresh && more && !ended && (
            <div className="print:hidden">
              <Button weight="quiet" onClick={() => ask(true)}>
                {t("closeEarly")}
              </Button>
            </div>
          )}
        </>
      )}
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t("sure")}
        act={t("close")}
        onAct={close}
        busy={closing.busy}
        error={closing.told ? sentence(closing.told) : undefined}
      >
        <p>{t("sureSays")}</p>
        {purse && (
          <Choice
            name="outcome"
            label={t("outcome")}
            options={ofEcash.map((value) => ({ value, label: t(value) }))}
            chosen={outcome}
            onChoose={(value) => choose(value as Outcome)}
          />
        )}
      </Dialog>
    </Page>
  );
}
