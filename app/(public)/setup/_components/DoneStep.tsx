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
        title={t("federationOpen")}
        actions={
          convener ? (
            <>
              <LinkButton href="/desk/codes">{t("showJoinCode")}</LinkButton>
              <LinkButton href="/desk" weight="quiet">
                {t("goMyDesk")}
              </LinkButton>
            </>
          ) : (
            <LinkButton href="/desk">{t("goMyDesk")}</LinkButton>
          )
        }
      >
        <p>{t("everyGuardiansKitSaved")}</p>
        <SeatStates joiners={joiners} says={() => "kit checked"} done={() => true} />
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
          {t("goMyDesk")}
        </LinkButton>
      }
    >
      <Told told={told} />
      <p aria-live="polite">
        You are done. {missing === 1 ? t("oneGuardian") : t("guardiansHave", { missing })} still to check a kit; the
        federation opens when the last one has.
      </p>
      <SeatStates
        joiners={joiners}
        says={({ kitChecked }) => (kitChecked ? "kit checked" : "kit not checked yet")}
        done={({ kitChecked }) => kitChecked}
      />
    </Page>
  );
}
