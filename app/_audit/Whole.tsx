"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { Time } from "@/app/_ui/Time";
import type { Verdict } from "@/lib/domain/audit/audit";
import { fingerprintWords } from "@/lib/protocol/words";
import { Good } from "./Good";

/** Nothing was found: what that says, of which log, and what it does not say. @param asked for witnesses from outside. @param children what to do next. */
export function Whole({
  verdict,
  asked = false,
  children,
}: {
  verdict: Verdict;
  asked?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("verify.verdict");
  const { size, root, origin, federation, genesis, guardians, witnesses, outside, acts, firstAt, lastAt } = verdict;
  const last = witnesses.toSorted((a, b) => b.time - a.time)[0];
  return (
    <>
      <Good>
        <p>
          {t("good", { size })} {t("releases", { releases: acts["share.released"] ?? 0 })}
        </p>
        <p className="mt-2">
          {t("witnesses", { count: witnesses.length, guardians })}{" "}
          {last && t.rich("lastWitness", { name: last.name, time: () => <Time at={last.time * 1000} /> })}
        </p>
        {asked && outside.length === 0 && <p className="mt-2">{t("noOutside")}</p>}
        {outside.map(({ name, time }) => (
          <p key={name} className="mt-2">
            {t.rich("outside", { name, time: () => <Time key="time" at={time * 1000} /> })}
          </p>
        ))}
      </Good>
      {children}
      <section className="grid gap-2">
        <h2 className="font-strong">{t("whose", { federation })}</h2>
        <p>{t("fingerprint")}</p>
        <p className="font-mono" data-testid="fingerprint">
          {fingerprintWords(genesis).join(" ")}
        </p>
        <p className="break-all font-mono text-small text-soft">{genesis}</p>
      </section>
      <Facts
        facts={[
          { name: t("log"), value: <span className="break-all">{origin}</span> },
          { name: t("first"), value: <Time at={firstAt} /> },
          { name: t("last"), value: <Time at={lastAt} /> },
          { name: t("root"), value: <span className="break-all font-mono text-small">{root}</span> },
        ]}
      />
      <p className="text-small text-soft">{t("whole")}</p>
    </>
  );
}
