"use client";

import { useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import { countInWords, placeInWords } from "@/lib/client/caseWords";
import { recordInWords } from "@/lib/client/recordWords";
import { useGuardianName, useOpenCase } from "./context";

/** Whose approvals stand, and what one's own would add. */
export function VerifiedBy() {
  const t = useTranslations("request.verifiedBy");
  const { view, chosen, person, place } = useOpenCase();
  const guardian = useGuardianName();
  const standing = chosen?.standing;
  if (!standing) return null;
  const { approvals, needed, releases } = standing;
  const history = view.facts.find((fact) => fact.fact === "history");
  const no = view.chairs.filter(({ vote }) => vote === "denied" || vote === "recused");
  const next = approvals.length + 1;

  return (
    <section aria-labelledby="verified-by" className="grid gap-3">
      <h2 id="verified-by">{t("verifiedByOf", { length: approvals.length, needed })}</h2>
      <ul className="grid gap-2">
        {approvals.map((approval) => {
          const entry = view.checked.entries.find(({ statement }) => statement.digest === approval.statement);
          const left = releases.some((release) => release.guardian === approval.guardian);
          return (
            <li key={approval.statement}>
              <Verified
                at={history?.at ?? view.checked.checkedAt}
                checks={[
                  t("signatureGuardiansOverRequest"),
                  `It stands in the log as entry ${entry?.index ?? "?"}, and was allowed when it was made.`,
                ]}
              >
                {guardian(approval.guardian) === "you" ? "You" : guardian(approval.guardian)}
              </Verified>{" "}
              <Time at={approval.at} as="ago" />
              <p className="text-small text-soft">
                {recordInWords(approval.record)}
                {left ? "; share handed over" : ""}
              </p>
            </li>
          );
        })}
      </ul>
      {approvals.length === 0 && <p className="text-soft">{t("nobodyYet")}</p>}
      {no.length > 0 && (
        <ul className="text-soft">
          {no.map((chair) => (
            <li key={chair.guardian}>
              {guardian(chair.guardian) === "you" ? "You" : guardian(chair.guardian)}{" "}
              {chair.vote === "denied" ? "said no" : "stepped back"}
            </li>
          ))}
        </ul>
      )}
      {place.do === "verify" && next <= needed && (
        <p>
          You would be the {placeInWords(next)}
          {next === needed
            ? t("decidingOneAfterCan", { person })
            : t("moreWouldNeededAfter", { countInWords: countInWords(needed - next) })}
        </p>
      )}
    </section>
  );
}
