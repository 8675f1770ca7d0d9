"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_words/Told";
import { SeatStates } from "./SeatStates";
import type { StageProps } from "./stage";

/** Nothing is left to do for this guardian; perhaps for others. */
export function DoneStep({ setup, told }: StageProps) {
  const t = useTranslations("setup.doneStep");
  const { stage, joiners, draft, convener } = setup;
  if (stage === "open") {
    return (
      <Page
        place={draft?.federation}
        title={t("open")}
        actions={
          convener ? (
            <>
              <LinkButton href="/desk/codes">{t("showCode")}</LinkButton>
              <LinkButton href="/desk" weight="quiet">
                {t("toDesk")}
              </LinkButton>
            </>
          ) : (
            <LinkButton href="/desk">{t("toDesk")}</LinkButton>
          )
        }
      >
        <p>{t("openSays")}</p>
        <SeatStates joiners={joiners} says={() => t("checked")} done={() => true} />
      </Page>
    );
  }
  const missing = joiners.filter(({ kitChecked }) => !kitChecked).length;
  return (
    <Page
      place={draft?.federation}
      title={t("kitGood")}
      actions={
        <LinkButton href="/desk" weight="secondary">
          {t("toDesk")}
        </LinkButton>
      }
    >
      <Told told={told} />
      <p aria-live="polite">{t("missing", { missing })}</p>
      <SeatStates
        joiners={joiners}
        says={({ kitChecked }) => (kitChecked ? t("checked") : t("notChecked"))}
        done={({ kitChecked }) => kitChecked}
      />
    </Page>
  );
}
