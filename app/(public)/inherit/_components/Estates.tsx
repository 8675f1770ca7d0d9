"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { List } from "@/app/_ui/List";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Time } from "@/app/_ui/Time";
import type { Executor } from "@/lib/client/estates";
import { useAccount } from "@/lib/client/useAccount";
import { useAct } from "@/lib/client/useAct";
import { useLoaded } from "@/lib/client/useLoaded";
import { GuardianCode } from "../../_components/GuardianCode";
import { PaperIn } from "../../_components/PaperIn";
import { ToldView } from "../../_components/ToldView";
import { loadHome, room, type Stands } from "./load";

/** An executor's home: own requests, those that others offer, and how to begin one. */
export function Estates({ executor }: { executor: Executor }) {
  const t = useTranslations("inherit.home");
  const title = useTranslations("inherit")("title");
  const { value, told, again } = useLoaded(useCallback(() => loadHome(executor), [executor]));
  const { account } = useAccount();
  const out = useAct();
  const saysOf = useStands();
  return (
    <Page title={title}>
      <p className="text-lead">{t("lead", { name: executor.name })}</p>
      {told && <ToldView told={told} again={again} />}
      {!value && !told && <Skeleton label={t("looking")} />}
      {value?.unsent && (
        <Notice tone="wait" title={t("unsent")}>
          <p>{t("unsentSays")}</p>
          <LinkButton href="/inherit/new" weight="secondary">
            {t("unsentAct")}
          </LinkButton>
        </Notice>
      )}
      {value && value.rows.length > 0 && (
        <section className="grid gap-3">
          <h2>{t("yours")}</h2>
          <List
            label={t("yours")}
            items={value.rows.map(({ id, addedAt, openedAt, name, offeredBy, stands }) => ({
              key: id,
              href: `/inherit/case?id=${id}`,
              title: offeredBy ? t("offered", { name: offeredBy }) : name ? t("estate", { name }) : t("unnamed"),
              details: stands ? saysOf(stands) : [],
              more: [
                t.rich(openedAt === null ? "added" : "since", {
                  time: () => <Time key="since" at={openedAt ?? addedAt} as="day" />,
                }),
              ],
              waits: offeredBy !== null || (stands !== null && waitsForExecutor(stands)),
            }))}
          />
        </section>
      )}
      {value && (
        <section className="grid gap-3">
          <h2>{t("begin")}</h2>
          <p>{t("beginSays")}</p>
          <GuardianCode purpose="inherit" />
          <div>
            <Fold title={t("haveTicket")}>
              <FromTicket executor={executor} />
            </Fold>
            <Fold title={t("together")}>
              <div className="grid gap-3">
                <p>{t("togetherSays")}</p>
                <p className="font-mono text-lead font-strong" translate="no" data-testid="own-words">
                  {executor.words.join(" ")}
                </p>
              </div>
            </Fold>
          </div>
        </section>
      )}
      <div>
        <Button weight="quiet" busy={out.busy} onClick={() => out.run(t("signingOut"), async () => account?.signOut())}>
          {t("signOut")}
        </Button>
      </div>
    </Page>
  );
}

/** Whether the next step is the executor's own. */
const waitsForExecutor = ({ stage: { stage }, questions }: Stands): boolean =>
  questions > 0 || stage === "toFill" || stage === "arrived";

/** Says in a few words where a request stands, and what is asked of the executor. */
function useStands(): (stands: Stands) => ReactNode[] {
  const t = useTranslations("inherit.home.stands");
  const stageIn = (stage: Stands["stage"]): ReactNode => {
    switch (stage.stage) {
      case "checking":
        return t("checking", { verified: stage.verified, needed: stage.needed });
      case "releasing":
        return t("releasing", { released: stage.released, needed: stage.needed });
      case "arrived":
        return t("arrived", { stages: stage.stages });
      case "waiting": {
        const { until } = stage;
        return until === null ? t("attesting") : t.rich("waiting", { time: () => <Time at={until} as="day" /> });
      }
      default:
        return t(stage.stage);
    }
  };
  return ({ stage, held, questions }) => {
    return [
      <span key="stage">{stageIn(stage)}</span>,
      ...(held ? [t("held")] : []),
      ...(questions > 0 ? [<strong key="asked">{t("asked", { count: questions })}</strong>] : []),
    ];
  };
}

/** A saved or printed ticket puts its request into this account. */
function FromTicket({ executor }: { executor: Executor }) {
  const t = useTranslations("inherit.fromTicket");
  const router = useRouter();
  const act = useAct();
  const [error, setError] = useState<string>();
  const open = async (text: string) => {
    setError(undefined);
    const kept = await act.run(t("reading"), async () => {
      const [{ keepTicket }, { parseTicket }] = await Promise.all([room(), import("@/lib/protocol/ticket")]);
      try {
        const ticket = parseTicket(text);
        if (ticket.lookup !== undefined) throw new RangeError("the ticket of a recovery");
        return (await keepTicket(executor, ticket)) ?? ticket.caseId;
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        setError(t("damaged"));
        return null;
      }
    });
    if (kept?.done) router.push(`/inherit/case?id=${kept.done}`);
  };
  return (
    <div className="grid gap-4">
      <p>{t("says")}</p>
      {act.told && <ToldView told={act.told} />}
      <PaperIn paper="ticket" act={t("open")} busy={act.busy} error={error} onText={open} />
    </div>
  );
}
