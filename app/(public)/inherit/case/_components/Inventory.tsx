"use client";

import { useTranslations } from "use-intl";
import { Code } from "@/app/_ui/Code";
import { TextButton } from "@/app/_ui/TextButton";
import { Time } from "@/app/_ui/Time";
import { inventoryOf } from "@/lib/client/estateCase";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Received } from "@/lib/client/recover";
import { useNames } from "../../../recover/case/_components/useNames";

/** What was handed over, when, by whom, and where it stands in the log: to be printed for the estate's papers. */
export function Inventory({ followed, received }: { followed: FollowedCase; received: readonly Received[] }) {
  const t = useTranslations("inherit.inventory");
  const { nameOf } = useNames(followed);
  const { agreements, entries, id, roster } = followed;
  const labelOf = (compartment: string): string | null => {
    for (const one of received) {
      const found = one.outcome === "recovered" && one.contents.find((content) => content.compartment === compartment);
      if (found) return found.content.label;
    }
    return null;
  };
  return (
    <section className="grid gap-4 rounded-edge border border-line bg-surface p-5" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p>{t("says", { federation: roster.federation })}</p>
      <div className="hidden gap-1 text-small print:grid">
        <span className="text-soft">{t("case")}</span>
        <Code value={id} label={t("case")} copy={false} />
      </div>
      {agreements.map(({ payloads, releases, manifest }, place) => (
        <div key={payloads[0]?.digest ?? place} className="grid gap-2">
          <h3>{t("stage", { stage: place + 1 })}</h3>
          <ul className="grid list-disc gap-2 ps-5">
            {payloads.map(({ compartment, version, digest }) => (
              <li key={compartment}>
                {labelOf(compartment) ?? t("unopened")}
                {version > 0 && ` · ${t("version", { version })}`}
                <OnPaper code={digest} />
              </li>
            ))}
          </ul>
          <ul className="grid list-disc gap-2 ps-5">
            {inventoryOf(entries, releases).map(({ guardian, at, index, statement }) => (
              <li key={statement}>
                {t.rich("by", { name: nameOf(guardian), time: () => <Time at={at} /> })}
                {index !== null && ` · ${t("place", { index })}`}
                <OnPaper code={statement} />
              </li>
            ))}
          </ul>
          <div className="hidden print:block">
            <p className="text-small text-soft">{t("manifest")}</p>
            <OnPaper code={manifest} />
          </div>
        </div>
      ))}
      <div className="print:hidden">
        <TextButton onClick={() => window.print()}>{t("print")}</TextButton>
      </div>
    </section>
  );
}

/** The code of a line in the log. On a screen the codes would hide what was handed over. */
const OnPaper = ({ code }: { code: string }) => (
  <span className="hidden break-all font-mono text-small print:block">{code}</span>
);
