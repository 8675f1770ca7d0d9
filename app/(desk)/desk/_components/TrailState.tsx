"use client";

import { useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { Desk } from "@/lib/client/desk";
import { useReader } from "@/lib/client/useReader";

/** How far this browser has read and checked the log, in a few words. */
export function TrailState({ desk }: { desk: Desk }) {
  const t = useTranslations("desk.trailState");
  const { state, size, checkedAt } = useReader(desk);
  if (checkedAt === null) {
    return <span className="text-soft">{state === "offline" ? t("offline") : t("reading")}</span>;
  }
  if (state === "offline") {
    return (
      <span className="text-wait">{t.rich("offlineSince", { time: () => <Time at={checkedAt} as="ago" /> })}</span>
    );
  }
  return (
    <Verified at={checkedAt} checks={[t("adds", { size }), t("grows")]}>
      {t.rich("verified", { time: () => <Time at={checkedAt} as="ago" /> })}
    </Verified>
  );
}
