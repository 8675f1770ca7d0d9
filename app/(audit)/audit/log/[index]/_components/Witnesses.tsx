"use client";

import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import type { Desk } from "@/lib/client/desk";
import type { CheckedEntry } from "@/lib/client/oneEntry";
import { OutsideWitnesses } from "../../../_components/OutsideWitnesses";

/** Whose browsers cosigned the checkpoint that this one holds. */
export function Witnesses({ desk, entry: { witnesses, checkpoint } }: { desk: Desk; entry: CheckedEntry }) {
  const t = useTranslations("explorer.entry.witnesses");
  const { good, bad, guardians } = witnesses;
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <p>{good.length > 0 ? t("some", { count: good.length, guardians }) : t("nobody")}</p>
      {good.length > 0 && (
        <ul className="grid gap-1">
          {good.map(({ guardian, name, time }) => (
            <li key={guardian}>
              {name} · <Time at={time * 1000} />
            </li>
          ))}
        </ul>
      )}
      {bad !== null && <Notice tone="wait">{t("bad", { name: bad })}</Notice>}
      <OutsideWitnesses desk={desk} checkpoint={checkpoint} />
      <Fold title={t("checkpoint")}>
        <pre className="whitespace-pre-wrap break-all font-mono text-small">{checkpoint}</pre>
      </Fold>
    </section>
  );
}
