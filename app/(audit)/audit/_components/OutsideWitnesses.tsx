"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "@/app/_ui/CopyButton";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { type OutsideWitness, outsideWitnesses } from "@/lib/client/outsideWitnesses";
import { useLoaded } from "@/lib/client/useLoaded";

/** Who outside the federation has cosigned this checkpoint; nothing where the operator names nobody. */
export function OutsideWitnesses({ desk, checkpoint }: { desk: Desk; checkpoint: string }) {
  const t = useTranslations("audit.outside");
  const load = useCallback(() => outsideWitnesses(desk, checkpoint), [desk, checkpoint]);
  const { value, told } = useLoaded(load);
  if (!told && (value === null || value.length === 0)) return null;
  return (
    <section aria-label={t("title")} className="grid max-w-read gap-3">
      <h2>{t("title")}</h2>
      <Told told={told} />
      {value && value.length > 0 && (
        <>
          <p>{t("says")}</p>
          <ul className="grid gap-3">
            {value.map((one) => (
              <li key={one.verifierKey}>
                <One witness={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function One({ witness: { name, verifierKey, time, bad } }: { witness: OutsideWitness }) {
  const t = useTranslations("audit.outside");
  return (
    <>
      <p>
        <strong className="break-all">{name}</strong>{" "}
        {time === null ? !bad && t("not") : t.rich("cosigned", { time: () => <Time key="time" at={time * 1000} /> })}
      </p>
      {bad && <Notice tone="wait">{t("bad")}</Notice>}
      <p className="flex flex-wrap items-center gap-x-3">
        <code className="break-all font-mono text-small text-soft">{verifierKey}</code>
        <CopyButton text={verifierKey} what={t("copy", { name })} />
      </p>
    </>
  );
}
