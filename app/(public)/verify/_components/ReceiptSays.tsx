"use client";

import { useTranslations } from "use-intl";
import { Good } from "@/app/_audit/Good";
import { Stop } from "@/app/_ui/Stop";
import { Time } from "@/app/_ui/Time";
import type { ProofFault, Receipt } from "@/lib/protocol/log/proof";

/** What a receipt attests, or why it attests nothing. */
export function ReceiptSays({ found }: { found: Receipt | ProofFault }) {
  const t = useTranslations("verify.receipt");
  const f = useTranslations("verify.fault");
  if ("fault" in found) return <Stop title={t(found.fault)} instruction={f("instruction")} />;
  const { index, entry, checkpoint } = found;
  return (
    <>
      <Good>
        <p>
          {t("good", { index })} {t("tree", { size: checkpoint.size })}{" "}
          {t.rich("accepted", { time: () => <Time at={entry.acceptedAt} /> })}
        </p>
      </Good>
      <div>
        <p>{t("envelope")}</p>
        <p className="break-all font-mono text-small">{entry.envelope}</p>
      </div>
      <p className="text-small text-soft">{t("only")}</p>
    </>
  );
}
