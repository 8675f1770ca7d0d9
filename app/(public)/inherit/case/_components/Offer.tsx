"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Page } from "@/app/_ui/Page";
import type { Estate, Executor } from "@/lib/client/estates";
import { useAct } from "@/lib/client/useAct";
import { formatFallback } from "@/lib/protocol/code";
import { ToldView } from "../../../_components/ToldView";
import { room } from "../../_components/load";

type Props = { executor: Executor; estate: Estate; onTaken: () => Promise<void> };

/** A request that another executor shares: its code is compared first, for the server might have made one up. */
export function Offer({ executor, estate, onTaken }: Props) {
  const t = useTranslations("inherit.offer");
  const act = useAct();
  const name = estate.holders.find(({ key }) => key === estate.offeredBy)?.name ?? "?";
  const take = async () => {
    const kept = await act.run(t("busy"), async () => {
      const { followTicket, keepTicket } = await room();
      // A ticket of another federation, or of a request that is not there, is not taken in.
      const followed = await followTicket(executor.device, estate.ticket);
      return "refused" in followed ? followed : keepTicket(executor, estate.ticket);
    });
    if (kept) await onTaken();
  };
  return (
    <Page
      title={t("title", { name })}
      back={{ href: "/inherit", label: t("back") }}
      actions={
        <Button busy={act.busy} onClick={take}>
          {t("same")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <p>{t("says", { name })}</p>
      <Code value={formatFallback(estate.id)} label={t("code")} copy={false} aloud />
      <p className="text-soft">{t("else")}</p>
    </Page>
  );
}
