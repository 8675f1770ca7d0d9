"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import type { InItsPlace } from "@/app/_house/onDemand";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { DeskPage, tabAt } from "./DeskPage";

/** Stands where a page of the desk will be: its frame and its title, with the page's text still to come. */
export function RoomOnItsWay({ told, again }: InItsPlace) {
  const t = useTranslations("desk");
  const tab = tabAt(usePathname());
  const back = tab ? undefined : { href: "/desk", label: t("page.requests") };
  return (
    <DeskPage title={tab ? t(`page.${tab}`) : t("gate.yours")} back={back}>
      <Told told={told} />
      {told ? (
        <div>
          <Button weight="secondary" onClick={again}>
            {t("gate.tryAgain")}
          </Button>
        </div>
      ) : (
        <Skeleton label={t("gate.loading")} lines={5} />
      )}
    </DeskPage>
  );
}
