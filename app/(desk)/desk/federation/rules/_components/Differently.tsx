"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import { aboutInWords, clauseInWords } from "@/lib/client/policyWords";
import type { PastCase } from "@/lib/domain/audit/cases";
import { type Difference, simulate } from "@/lib/domain/audit/simulate";
import type { Missing } from "@/lib/domain/policy";
import type { Policy } from "@/lib/protocol/statements/policy";

type Props = { policy: Policy; threshold: number; past: readonly PastCase[] };

/** So many are shown, the latest. */
const shown = 20;

/** Past requests that would not have gone as they went under these rules, and what they would have lacked. */
export function Differently({ policy, threshold, past }: Props) {
  const t = useTranslations("overview.simulation");
  const all = past.length;
  const found = simulate(policy, threshold, past).toSorted((a, b) => b.decidedAt - a.decidedAt);
  return (
    <div aria-live="polite" className="grid gap-3">
      <p className="font-strong">{found.length === 0 ? t("same", { all }) : t("some", { all, count: found.length })}</p>
      {found.length > 0 && (
        <ul className="grid gap-3">
          {found.slice(0, shown).map((one) => (
            <li key={one.case} className="rounded-edge border border-line bg-surface px-4 py-3">
              <One difference={one} />
            </li>
          ))}
        </ul>
      )}
      {found.length > shown && <p className="text-soft">{t("more", { count: found.length - shown })}</p>}
      <p className="text-small text-soft">{t("limits")}</p>
    </div>
  );
}

function One({
  difference: { case: id, kind, decidedAt, missing, longer, tried, ranOut },
}: {
  difference: Difference;
}) {
  const t = useTranslations("overview.simulation");
  const say = useTranslations("policy");
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{t.rich("one", { kind, time: () => <Time at={decidedAt} /> })}</span>
        <Link href={`/audit/cases/${id}`} prefetch={false}>
          {t.rich("report", { hidden: (text) => <span className="sr-only">{text}</span> })}
        </Link>
      </p>
      <ul className="mt-1 grid gap-1">
        {missing.map((lack) => (
          <li key={JSON.stringify(lack)}>
            <Lack lack={lack} />
          </li>
        ))}
        {longer > 0 && <li>{t("longer", { length: aboutInWords(say, longer) })}</li>}
        {tried !== null && <li>{t("tried", { count: tried })}</li>}
        {ranOut && <li>{t("ranOut")}</li>}
      </ul>
    </>
  );
}

function Lack({ lack: { clause, have, need, organisations } }: { lack: Missing }) {
  const t = useTranslations("overview.simulation");
  const say = useTranslations("policy");
  const locale = useLocale();
  if (clause === null) return t("lacksApprovals", { count: need - have, have });
  const asked = clauseInWords(say, locale, clause);
  return organisations && have >= need
    ? t("lacksOrganisations", { have: organisations.have, clause: asked })
    : t("lacksClause", { have, clause: asked });
}
