"use client";

import Link from "next/link";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Good } from "@/app/_audit/Good";
import { Empty } from "@/app/_ui/Empty";
import { Facts } from "@/app/_ui/Facts";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { entryInWords, signersInWords } from "@/lib/client/entryWords";
import { type CheckedEntry, readEntry } from "@/lib/client/oneEntry";
import { useLoaded } from "@/lib/client/useLoaded";
import { caseOf } from "@/lib/domain/audit/table";
import { federationScope } from "@/lib/domain/scope";
import { formatFallback } from "@/lib/protocol/code";
import { listOf } from "@/lib/words/list";
import { Audit } from "../../../_components/Audit";
import { useTelling } from "../../../_components/useTelling";
import { Envelope } from "./Envelope";
import { ProofPath } from "./ProofPath";
import { Witnesses } from "./Witnesses";

/** An entry: what it says, that it stands where it is said to stand, and what stands beside it. */
export function OneEntry({ index }: { index: number | null }) {
  const t = useTranslations("explorer.entry");
  return (
    <Audit
      room={{
        title: index === null ? t("back") : t("title", { index }),
        back: { href: "/audit/log", label: t("back") },
        inside: (desk) => (index === null ? <p>{t("notANumber")}</p> : <Read key={index} desk={desk} index={index} />),
      }}
    />
  );
}

function Read({ desk, index }: { desk: Desk; index: number }) {
  const t = useTranslations("explorer.entry");
  const load = useCallback(() => readEntry(desk, index), [desk, index]);
  const { value, told } = useLoaded(load);
  return (
    <>
      <Told told={told} />
      {!value && !told && <Skeleton label={t("checking")} lines={6} />}
      {value && "missing" in value && (
        <Empty
          title={t("notThere", { index })}
          action={
            <LinkButton weight="secondary" href="/audit/log">
              {t("back")}
            </LinkButton>
          }
        >
          <p>{t("notThereSays", { size: value.size })}</p>
        </Empty>
      )}
      {value && !("missing" in value) && <Checked desk={desk} entry={value} />}
    </>
  );
}

function Checked({ desk, entry }: { desk: Desk; entry: CheckedEntry }) {
  const t = useTranslations("explorer.entry");
  const telling = useTelling(desk);
  const { signed, steps, head } = entry;
  const { says, tone } = entryInWords(signed, telling);
  return (
    <>
      <p className={`text-lead ${tone === "stop" ? "text-stop" : ""}`}>{says}</p>
      <Good>
        <p>{t("good")}</p>
        <p className="mt-2 text-body">{t("goodSays", { size: head.size })}</p>
        <ul className="mt-2 grid list-disc gap-1 ps-5 text-small">
          <li>{t("checks.envelope")}</li>
          <li>{t("checks.signatures", { count: signed.signers.length })}</li>
          <li>{t("checks.place", { seq: entry.entry.scopeSeq + 1 })}</li>
          <li>{t("checks.inclusion", { count: steps.length })}</li>
        </ul>
      </Good>
      <About entry={entry} signers={listOf(telling.locale, signersInWords(signed, telling))} />
      <Neighbours entry={entry} />
      <ProofPath entry={entry} />
      <Witnesses desk={desk} entry={entry} />
      <Envelope desk={desk} entry={entry} />
    </>
  );
}

function About({ entry: { entry, signed, inScope }, signers }: { entry: CheckedEntry; signers: string }) {
  const t = useTranslations("explorer.entry");
  const acts = useTranslations("explorer.acts");
  const { scope, scopeSeq, acceptedAt } = entry;
  const about = caseOf(signed);
  const scopeSays =
    scope === federationScope
      ? t("scopes.federation")
      : scope === about
        ? t("scopes.case", { code: formatFallback(scope) })
        : t("scopes.backup", { id: formatFallback(scope) });
  return (
    <Facts
      facts={[
        { name: t("act"), value: acts(signed.name) },
        { name: t("by"), value: signers },
        { name: t("accepted"), value: <Time at={acceptedAt} /> },
        { name: t("signed"), value: <Time at={signed.body.signedAt} /> },
        {
          name: t("scope"),
          value: (
            <>
              {scopeSays} · {t("inScope", { seq: scopeSeq + 1, count: inScope.count })} ·{" "}
              <Link href={`/audit/log?about=${scope}`} prefetch={false}>
                {t("all")}
              </Link>
              {about && (
                <>
                  {" · "}
                  <Link href={`/audit/cases/${about}`} prefetch={false}>
                    {t("report")}
                  </Link>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Neighbours({ entry: { inScope } }: { entry: CheckedEntry }) {
  const t = useTranslations("explorer.entry");
  const { before, after } = inScope;
  if (before === null && after === null) return null;
  return (
    <nav aria-label={t("neighbours")} className="flex flex-wrap justify-between gap-x-6 gap-y-2 print:hidden">
      {before !== null && (
        <Link href={`/audit/log/${before}`} prefetch={false} rel="prev">
          {t("before", { index: before })}
        </Link>
      )}
      {after !== null && (
        <Link href={`/audit/log/${after}`} prefetch={false} rel="next" className="ms-auto">
          {t("after", { index: after })}
        </Link>
      )}
    </nav>
  );
}
