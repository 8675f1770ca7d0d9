"use client";

import { useTranslations } from "use-intl";
import { TextButton } from "@/app/_ui/TextButton";
import { useDesk } from "./context";
import { TrailState } from "./TrailState";

/** What this browser has verified, and the key to lock it with. */
export function DeskHeader() {
  const t = useTranslations("desk.page");
  const { account, desk, opened } = useDesk();
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-small">
      <TrailState desk={desk} />
      <span className="text-soft max-sm:sr-only">{opened.who.name}</span>
      <TextButton onClick={() => account.lock()}>{t("lock")}</TextButton>
    </div>
  );
}
