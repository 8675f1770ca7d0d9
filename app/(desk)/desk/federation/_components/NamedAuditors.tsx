"use client";

import { useTranslations } from "use-intl";
import { Words } from "@/app/_ui/Words";
import type { RosterChange } from "@/lib/domain/rosterChange";
import { auditorWords } from "@/lib/protocol/words";

/** Who is to become an auditor, with the words to be compared, and who is to be one no longer. */
export function NamedAuditors({ change: { invited, removed } }: { change: RosterChange }) {
  const t = useTranslations("federation.proposals");
  return (
    <>
      {invited.map((auditor) => (
        <div key={auditor.key} className="grid gap-3">
          <p className="text-lead">{t("invites", { name: auditor.name })}</p>
          <p>{t("invitesSays", { name: auditor.name })}</p>
          <Words words={auditorWords(auditor)} label={t("words", { name: auditor.name })} open />
        </div>
      ))}
      {removed.map(({ key, name }) => (
        <p key={key} className="text-lead">
          {t("removes", { name })}
        </p>
      ))}
    </>
  );
}
