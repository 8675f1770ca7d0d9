"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import type { Figures, GuardianFigures, LoudDay } from "@/lib/domain/audit/figures";
import type { Burst, Quick } from "@/lib/domain/audit/warnings";

/** So many of a kind are shown, the latest. */
const shown = 8;

/** What an auditor should ask about; or, plainly, that there is nothing of the kind. */
export function Warnings({ figures: { quick, bursts, loudDays, unseen } }: { figures: Figures }) {
  const t = useTranslations("overview.warnings");
  const some = quick.length + bursts.length + loudDays.length + unseen.length > 0;
  return (
    <section className="grid gap-3">
      <h3 className="font-strong">{t("title")}</h3>
      {!some && <p className="max-w-read">{t("none")}</p>}
      {quick.length > 0 && (
        <Warning
          title={t("quick")}
          says={t("quickSays")}
          items={quick.map((one) => <QuickOne key={keyOf(one)} {...one} />)}
        />
      )}
      {bursts.length + loudDays.length > 0 && (
        <Warning
          title={t("bursts")}
          says={t("burstsSays")}
          items={[
            ...bursts.toReversed().map((one) => <BurstOne key={`${one.from}-${one.cases.join()}`} {...one} />),
            ...loudDays.toReversed().map((one) => <LoudOne key={one.day} {...one} />),
          ]}
        />
      )}
      {unseen.length > 0 && (
        <Warning
          title={t("unseen")}
          says={t("unseenSays")}
          items={unseen.map((one) => <UnseenOne key={one.guardian} {...one} />)}
        />
      )}
    </section>
  );
}

const keyOf = ({ guardian, case: id, at }: Quick): string => `${guardian}-${id}-${at}`;

function Warning({ title, says, items }: { title: string; says: string; items: readonly ReactNode[] }) {
  const t = useTranslations("overview.warnings");
  return (
    <Notice tone="wait" title={title}>
      <p>{says}</p>
      <ul className="mt-2 grid gap-1">{items.slice(0, shown)}</ul>
      {items.length > shown && <p className="mt-1 text-soft">{t("more", { count: items.length - shown })}</p>}
    </Notice>
  );
}

function QuickOne({ name, act, kind, after, at, case: id }: Quick) {
  const t = useTranslations("overview.warnings");
  return (
    <li>
      {t.rich("quickOne", { name, act, kind, seconds: Math.floor(after / 1_000), time: () => <Time at={at} /> })}{" "}
      <Report id={id} />
    </li>
  );
}

function BurstOne({ tries, from, to, cases }: Burst) {
  const t = useTranslations("overview.warnings");
  return (
    <li>
      {t.rich("burstOne", { tries, from: () => <Time at={from} />, to: () => <Time at={to} /> })}{" "}
      {cases.slice(0, shown).map((id) => (
        <Report key={id} id={id} />
      ))}
    </li>
  );
}

function LoudOne({ day, refusedLookups }: LoudDay) {
  const t = useTranslations("overview.warnings");
  return <li>{t("loud", { count: refusedLookups, day })}</li>;
}

function UnseenOne({ name, seenAt }: GuardianFigures) {
  const t = useTranslations("overview.warnings");
  return (
    <li>
      {seenAt === null
        ? t("unseenNever", { name })
        : t.rich("unseenOne", { name, time: () => <Time at={seenAt} as="day" /> })}
    </li>
  );
}

function Report({ id }: { id: string }) {
  const t = useTranslations("overview.warnings");
  return (
    <Link href={`/audit/cases/${id}`} prefetch={false} className="me-2 whitespace-nowrap">
      {t.rich("report", { hidden: (text) => <span className="sr-only">{text}</span> })}
    </Link>
  );
}
