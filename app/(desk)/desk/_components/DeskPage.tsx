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
  { href: "/desk", label: "Requests" },
  { href: "/desk/codes", label: "Codes" },
  { href: "/desk/federation", label: "Federation" },
  { href: "/desk/account", label: "Account" },
];

/** The frame of every page of the desk: whose federation, what this browser has verified, and the ways on. */
export function DeskPage({ back, ...rest }: Props) {
  const t = useTranslations("desk.deskPage");
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
          <div className="-mt-4 mb-4 sm:-mt-8">
            <TabLinks label={t("theDesk")} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
          </div>
        )
      }
    />
  );
}
