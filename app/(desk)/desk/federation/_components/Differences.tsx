"use client";

import { useTranslations } from "use-intl";
import type { PolicyDifference } from "@/lib/client/changeWords";

/** Another policy beside today's: what no longer holds, and what is new. */
export function Differences({ differences }: { differences: readonly PolicyDifference[] }) {
  const t = useTranslations("federation.differences");
  if (differences.length === 0) return <p>{t("none")}</p>;
  return (
    <dl className="grid gap-4">
      {differences.map(({ of, gone, fresh }) => (
        <div key={of} className="grid gap-1">
          <dt className="font-strong">{t(of)}</dt>
          {fresh.map((sentence) => (
            <dd key={sentence}>{t.rich("fresh", { sentence, b: (text) => <strong key="b">{text}</strong> })}</dd>
          ))}
          {gone.map((sentence) => (
            <dd key={sentence} className="text-soft">
              {t("gone", { sentence })}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
