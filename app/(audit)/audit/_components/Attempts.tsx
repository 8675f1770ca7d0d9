"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import type { Attempts as Tries } from "@/lib/domain/audit/figures";
import { addressOf } from "../log/_components/wish";

/** Tries that may have failed, and whose word each figure is. */
export function Attempts({ attempts }: { attempts: Tries }) {
  const t = useTranslations("overview.attempts");
  const { tried, requests, days, lookups, refusedLookups, failedSignIns } = attempts;
  return (
    <section className="grid max-w-read gap-3">
      <h3 className="font-strong">{t("title")}</h3>
      <Facts
        facts={[
          {
            name: t("tried"),
            value: t.rich("triedSays", {
              tries: tried,
              requests,
              a: (text) =>
                tried === 0 ? (
                  text
                ) : (
                  <Link key="tries" href={addressOf({ act: "pepper.asked" })} prefetch={false}>
                    {text}
                  </Link>
                ),
            }),
          },
          ...(days > 0
            ? [
                { name: t("lookups"), value: t("lookupsSays", { count: lookups, refused: refusedLookups }) },
                { name: t("signIns"), value: failedSignIns },
              ]
            : []),
        ]}
      />
      <p className="text-small text-soft">
        {days > 0
          ? t.rich("days", {
              count: days,
              a: (text) => (
                <Link key="days" href={addressOf({ act: "day.counted" })} prefetch={false}>
                  {text}
                </Link>
              ),
            })
          : t("noDays")}
      </p>
    </section>
  );
}
