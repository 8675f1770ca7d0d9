"use client";

import { useTranslations } from "use-intl";
import type { Received } from "@/lib/client/recover";
import { CameBack } from "../../../_components/CameBack";

/** The contents of one stage. */
export function StageContents({ received }: { received: Extract<Received, { outcome: "recovered" }> }) {
  const t = useTranslations("inherit.receiving");
  const { contents, lost } = received;
  return (
    <CameBack
      contents={contents}
      lost={lost}
      lostWords={{ title: t("lost", { count: lost.length }), says: t("lostSays") }}
      walletWords={{ title: t("wallet"), says: t("walletSays") }}
    />
  );
}
