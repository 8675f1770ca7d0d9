"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Ecash } from "@/lib/protocol/ecash";
import { EcashFacts } from "../../_components/EcashFacts";

/** What was pasted, as it is read while one looks at it. */
export function EcashSays({ notes }: { notes: string }) {
  const t = useTranslations("backup.contentFields");
  const [read, setRead] = useState<Ecash | null>(null);
  useEffect(() => {
    let here = true;
    void import("@/lib/protocol/ecash").then(({ readEcash }) => here && setRead(readEcash(notes)));
    return () => {
      here = false;
    };
  }, [notes]);
  if (notes.trim() === "") return null;
  return <div role="status">{read ? <EcashFacts ecash={read} /> : <p>{t("notRead")}</p>}</div>;
}
