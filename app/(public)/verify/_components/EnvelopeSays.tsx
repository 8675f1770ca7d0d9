"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { Notice } from "@/app/_ui/Notice";
import { Stop } from "@/app/_ui/Stop";
import { Time } from "@/app/_ui/Time";
import type { ReadEnvelope } from "@/lib/domain/audit/envelope";

/** What one envelope says, whether its signatures are right, and what it does not prove. */
export function EnvelopeSays({ found: { statement, envelope, signatures } }: { found: ReadEnvelope }) {
  const t = useTranslations("verify.envelope");
  const f = useTranslations("verify.fault");
  const acts = useTranslations("explorer.acts");
  const mono = (text: string) => <span className="break-all font-mono text-small">{text}</span>;
  const good = signatures.every((one) => one.good);
  return (
    <>
      {good ? (
        <Notice tone="wait" title={t("good", { count: signatures.length })}>
          <p>{t("only")}</p>
        </Notice>
      ) : (
        <Stop title={t("bad")} instruction={f("instruction")} />
      )}
      <Facts
        facts={[
          { name: t("act"), value: acts(statement.name) },
          { name: t("signed"), value: <Time at={statement.body.signedAt} /> },
          {
            name: t("signers", { count: signatures.length }),
            value: (
              <ul className="grid gap-1">
                {signatures.map(({ key, good: right }) => (
                  <li key={key}>
                    {mono(key)} · {t(right ? "right" : "wrong")}
                  </li>
                ))}
              </ul>
            ),
          },
          { name: t("digest"), value: mono(statement.digest) },
          { name: t("envelope"), value: mono(envelope) },
        ]}
      />
      <p>{t("receipt")}</p>
      <section className="grid gap-2">
        <h2 className="font-strong">{t("says")}</h2>
        <pre className="whitespace-pre-wrap break-all font-mono text-small">
          {JSON.stringify(statement.body, null, 2)}
        </pre>
      </section>
    </>
  );
}
