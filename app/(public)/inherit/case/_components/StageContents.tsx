"use client";

import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import type { Received } from "@/lib/client/recover";
import { Content } from "../../../_components/Contents";
import { Older } from "../../../recover/case/_components/Older";

/** The contents of one stage, each hidden until it is asked for. */
export function StageContents({ received }: { received: Extract<Received, { outcome: "recovered" }> }) {
  const t = useTranslations("inherit.receiving");
  const { contents, lost } = received;
  return (
    <>
      {lost.length > 0 && (
        <Notice tone="wait" title={t("lost", { count: lost.length })}>
          <p>{t("lostSays")}</p>
        </Notice>
      )}
      {contents.map(({ compartment, content, older }) => (
        <div key={compartment} className="grid gap-3">
          <Content content={content} />
          {older.map((earlier) => (
            <Older key={earlier.version} earlier={earlier} />
          ))}
        </div>
      ))}
      {contents.some(({ content }) => content.kind === "words") && (
        <div className="print:hidden">
          <Fold title={t("wallet")}>
            <p>{t("walletSays")}</p>
          </Fold>
        </div>
      )}
    </>
  );
}
