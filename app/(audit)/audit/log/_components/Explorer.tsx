"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { KeysSheet } from "@/app/_house/KeysSheet";
import { useListKeys } from "@/app/_house/useListKeys";
import type { Desk } from "@/lib/client/desk";
import type { ExplorerWish } from "@/lib/client/explorer";
import { Audit } from "../../_components/Audit";
import { ExplorerList } from "./ExplorerList";
import { ExplorerTools } from "./ExplorerTools";
import { addressOf, wishOf } from "./wish";

const rowLinks = "li a[href^='/audit/log/']";

/** The log by what is not sealed, narrowed and ordered as the address says. */
export function Explorer() {
  const t = useTranslations("explorer.list");
  return (
    <Audit
      room={{
        title: t("title"),
        back: { href: "/audit", label: t("audit") },
        inside: (desk) => <Inside desk={desk} />,
      }}
    />
  );
}

function Inside({ desk }: { desk: Desk }) {
  const t = useTranslations("explorer.list");
  const params = useSearchParams();
  const wish = useMemo(() => wishOf(params), [params]);
  const page = useRef<HTMLDivElement>(null);
  const keys = useListKeys(page, rowLinks);

  // What is asked for anew begins at its first page. The page stays where it is: only the address says something else.
  const want = (change: Partial<ExplorerWish>) =>
    history.replaceState(null, "", addressOf({ ...wish, after: undefined, ...change }));

  return (
    <div ref={page} className="grid grid-cols-1 gap-4">
      <ExplorerTools desk={desk} wish={wish} onWish={want} onKeys={keys.show} />
      <ExplorerList desk={desk} wish={wish} />
      <KeysSheet {...keys} next={t("nextKey")} />
    </div>
  );
}
