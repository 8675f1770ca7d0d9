"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Time } from "@/app/_ui/Time";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { CaseHere } from "../../_components/load";
import { Forget } from "./Forget";
import { Meetings } from "./Meetings";

/** The request is over: how, and what to do next. */
export function Ended({ here, followed }: { here: CaseHere; followed: FollowedCase }) {
  const t = useTranslations("recover.ended");
  if (!followed.ended) return null;
  const { how, at } = followed.ended;
  return (
    <Page
      place={here.federation.current.roster.federation}
      title={t(`${how}.title`)}
      actions={
        how === "completed" ? (
          <LinkButton href="/join">{t("newBackup")}</LinkButton>
        ) : (
          <LinkButton href="/recover">{t("newRequest")}</LinkButton>
        )
      }
    >
      <p className="text-soft">
        <Time at={at} />
      </p>
      <p>{t(`${how}.what`)}</p>
      <p>{t(`${how}.next`)}</p>
      {how === "denied" && <Meetings meetings={followed.meetings} />}
      <Forget id={here.kept.id} />
    </Page>
  );
}
