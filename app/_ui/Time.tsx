"use client";

import { useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ago, day, moment } from "./clock";

type Props = {
  /** Milliseconds since 1970, as every time in the product. */
  at: number;
  /** `moment` "12 March 2024, 14:05"; `day` "12 March 2024"; `ago` "2 hours ago", the moment on hover. */
  as?: "moment" | "day" | "ago";
};

function everyMinute(notify: () => void): () => void {
  const timer = setInterval(notify, 30_000);
  return () => clearInterval(timer);
}
const minuteNow = () => Math.floor(Date.now() / 30_000) * 30_000;
const onServer = () => null;

/** A time in the zone of the person who looks. The server doesn't know the zone and writes UTC, saying so. */
export function Time({ at, as = "moment" }: Props) {
  const t = useTranslations("ui.time");
  const locale = useLocale();
  const now = useSyncExternalStore(everyMinute, minuteNow, onServer);
  const iso = new Date(at).toISOString();
  const zone = now === null ? "UTC" : undefined;
  const text =
    now !== null && as === "ago"
      ? (ago(at, now, locale) ?? t("justNow"))
      : as === "day"
        ? day(at, locale, zone)
        : `${moment(at, locale, zone)}${zone ? " UTC" : ""}`;
  return (
    <time dateTime={iso} title={as === "ago" ? moment(at, locale, zone) : undefined}>
      {text}
    </time>
  );
}
