"use client";

import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import type { QueueTab } from "@/lib/contract/desk";

/** What will stand here, and how it comes about. */
export function QueueEmpty({ tab, others }: { tab: QueueTab; others: number }) {
  const t = useTranslations("desk.empty");
  const next =
    others > 0 ? { href: "/desk?tab=others", says: t("seeOthers") } : { href: "/desk/codes", says: t("showCode") };
  return (
    <Empty
      title={t(tab)}
      action={
        tab === "waiting" && (
          <LinkButton weight="secondary" href={next.href}>
            {next.says}
          </LinkButton>
        )
      }
    >
      <p>{t(`${tab}Says`)}</p>
    </Empty>
  );
}
