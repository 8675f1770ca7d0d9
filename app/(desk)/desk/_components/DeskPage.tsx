"use client";

import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { TabLinks } from "@/app/_ui/TabLinks";
import { useDesk } from "./context";
import { DeskHeader } from "./DeskHeader";

type Props = Pick<ComponentProps<typeof Page>, "title" | "back" | "children" | "actions">;

const tabs = [
  ["/desk", "requests"],
  ["/desk/codes", "codes"],
  ["/desk/federation", "federation"],
  ["/desk/account", "account"],
] as const;

/** Which of the pages with a tab has this address, or undefined. */
export const tabAt = (path: string) => tabs.find(([href]) => href === path)?.[1];

/** The frame of every page of the desk: whose federation, what this browser has verified, and the ways on. */
export function DeskPage({ back, ...rest }: Props) {
  const t = useTranslations("desk.page");
  const { desk } = useDesk();
  const path = usePathname();
  return (
    <Page
      {...rest}
      back={back}
      variant="desk"
      place={desk.roster().federation}
      header={<DeskHeader />}
      above={
        back ? undefined : (
          <div className="-mt-4 mb-4 sm:-mt-8 print:hidden">
            <TabLinks
              label={t("nav")}
              tabs={tabs.map(([href, label]) => ({ href, label: t(label), current: href === path }))}
            />
          </div>
        )
      }
    />
  );
}
