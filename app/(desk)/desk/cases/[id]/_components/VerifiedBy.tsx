"use client";

import { useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import { placeInWords } from "@/lib/client/caseWords";
import { recordInWords } from "@/lib/client/recordWords";
import { useOpenCase, useWho } from "./context";

/** Whose approvals stand, and what one's own would add. */
export function VerifiedBy() {
  const t = useTranslations("request.verifiedBy");
  const say = useTranslations("words");
  const { view, chosen, person, place } = useOpenCase();
  const who = useWho();
  const standing = chosen?.standing;
  if (!standing) return null;
  const { approvals, needed, releases } = standing;
  const history = view.facts.find((fact) => fact.fact === "history");
  const next = approvals.length + 1;

  return (
    <section aria-labelledby="verified-by" className="grid gap-3">
      <h2 id="verified-by">{t("title", { approvals: approvals.length, needed })}</h2>
      <ul className="grid gap-2">
        {approvals.map((approval) => {
          const entry = view.checked.entries.find(({ statement }) => statement.digest === approval.statement);
          const how = recordInWords(say, approval.record);
          const left = releases.some((release) => release.guardian === approval.guardian);
          return (
            <li key={approval.statement}>
              <Verified
                at={history?.at ?? view.checked.checkedAt}
                checks={[t("signature"), ...(entry ? [t("entry", { index: entry.index })] : [])]}
              >
                {who(approval.guardian)}
              </Verified>{" "}
              <Time at={approval.at} as="ago" />
              <p className="text-small text-soft">{left ? t("handedOver", { how }) : how}</p>
              {approval.evidence && approval.evidence.statement !== view.state.evidence?.statement && (
                <p className="text-small">{t("earlierPapers")}</p>
              )}
            </li>
          );
        })}
      </ul>
      {approvals.length === 0 && <p className="text-soft">{t("nobody")}</p>}
      <ul className="text-soft">
        {view.chairs.map(({ guardian, vote }) =>
          vote === "denied" || vote === "recused" ? <li key={guardian}>{t(vote, { who: who(guardian) })}</li> : null,
        )}
      </ul>
      {place.do === "verify" && next <= needed && (
        <p>
          {next === needed
            ? t("deciding", { place: placeInWords(say, next), person })
            : t("more", { place: placeInWords(say, next), lacking: needed - next })}
        </p>
      )}
    </section>
  );
}
