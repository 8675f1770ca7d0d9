"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { useToast } from "@/app/_ui/Toasts";
import { Words } from "@/app/_ui/Words";
import { useSentence } from "@/app/_words/useSentence";
import type { RegisteredAuditor } from "@/lib/client/auditors";
import { type Proposal, proposeChange } from "@/lib/client/proposals";
import { useAct } from "@/lib/client/useAct";
import type { Roster } from "@/lib/protocol/statements/roster";
import { useDesk } from "../../_components/context";

type AuditorEntry = Roster["auditors"][number];
type Asked = { act: "invite" | "remove"; auditor: AuditorEntry };
type Props = {
  roster: Roster;
  registered: readonly RegisteredAuditor[];
  proposals: readonly Proposal[];
  onDone: () => Promise<void>;
};

/** Who may read the log without being a guardian, who asks to, and the ways in and out: each by a quorum. */
export function Auditors({ roster, registered, proposals, onDone }: Props) {
  const t = useTranslations("federation.auditors");
  const { desk } = useDesk();
  const sentence = useSentence();
  const toast = useToast();
  const act = useAct();
  const [asked, ask] = useState<Asked | null>(null);
  const named = (key: string) => roster.auditors.some((one) => one.key === key);
  const proposed = (key: string) =>
    proposals.some(({ change }) =>
      [...(change?.invited ?? []), ...(change?.removed ?? [])].some((one) => one.key === key),
    );
  // Whom an earlier roster named asks for nothing: the guardians have let that auditor go.
  const was = (key: string) =>
    desk.federation().chain.rosters.some((one) => one.roster.auditors.some((auditor) => auditor.key === key));
  const unnamed = registered.filter(({ key }) => !named(key));
  const waiting = unnamed.filter(({ key }) => !was(key));
  const former = unnamed.filter(({ key }) => was(key));

  const propose = async ({ act: what, auditor: { name, key, recipient } }: Asked) => {
    const done = await act.run(t("proposing"), () =>
      proposeChange(desk, ({ auditors }) => {
        const others = auditors.filter((one) => one.key !== key);
        return { auditors: what === "invite" ? [...others, { name, key, recipient }] : others };
      }),
    );
    if (!done) return;
    ask(null);
    toast(t("proposed"));
    await onDone();
  };
  const wayOf = (auditor: AuditorEntry, what: Asked["act"], weight: "primary" | "secondary" = "secondary") =>
    proposed(auditor.key) ? (
      <p className="text-soft">{t("isProposed")}</p>
    ) : (
      <div>
        <Button weight={weight} onClick={() => ask({ act: what, auditor })}>
          {t(`acts.${what}`, { name: auditor.name })}
        </Button>
      </div>
    );

  return (
    <section className="grid max-w-read gap-4">
      <h2>{t("title")}</h2>
      <p>{t("says")}</p>
      {roster.auditors.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="grid gap-4">
        {roster.auditors.map((auditor) => (
          <li key={auditor.key} className="flex flex-wrap items-center justify-between gap-3">
            <span className="font-strong">{auditor.name}</span>
            {wayOf(auditor, "remove")}
          </li>
        ))}
        {waiting.map((auditor) => (
          <li key={auditor.key} className="grid gap-3 rounded-edge border border-line bg-surface p-5">
            <p className="text-lead">{t("waits", { name: auditor.name })}</p>
            {!proposed(auditor.key) && (
              // Once it is proposed, the words stand where the change is signed.
              <>
                <p>{t("waitsSays", { name: auditor.name, email: auditor.email })}</p>
                <Words words={auditor.words} label={t("words", { name: auditor.name })} open />
              </>
            )}
            {wayOf(auditor, "invite", "primary")}
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <Fold title={t("former", { count: former.length })}>
          <ul className="grid gap-4">
            {former.map((auditor) => (
              <li key={auditor.key} className="grid gap-3">
                <p>{t("formerSays", { name: auditor.name, email: auditor.email })}</p>
                <Words words={auditor.words} label={t("words", { name: auditor.name })} open />
                {wayOf(auditor, "invite")}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <div className="flex flex-wrap gap-3">
        <LinkButton weight="secondary" href="/desk/codes">
          {t("link")}
        </LinkButton>
        <LinkButton weight="secondary" href="/audit">
          {t("room")}
        </LinkButton>
      </div>
      <Dialog
        open={asked !== null}
        onClose={() => ask(null)}
        title={asked ? t(`sure.${asked.act}`, { name: asked.auditor.name }) : ""}
        act={asked ? t(`acts.${asked.act}`, { name: asked.auditor.name }) : ""}
        onAct={() => asked && void propose(asked)}
        busy={act.busy}
        error={act.told ? sentence(act.told) : undefined}
      >
        <p>{asked && t(`sureSays.${asked.act}`, { name: asked.auditor.name, needed: roster.threshold })}</p>
      </Dialog>
    </section>
  );
}
