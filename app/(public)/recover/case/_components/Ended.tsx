"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Time } from "@/app/_ui/Time";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { CaseHere } from "../../_components/load";
import { Forget } from "./Forget";
import { Meetings } from "./Meetings";

type How = NonNullable<FollowedCase["ended"]>["how"];

const tells: Record<How, { title: string; what: string; next: string }> = {
  completed: {
    title: "You have them back",
    what: "This request is closed. The shares that left can open nothing more for anybody else.",
    next: "Make a new backup on your new phone. Delete the old one with its backup sheet.",
  },
  withdrawn: {
    title: "You took this request back",
    what: "Your backup is as it was before.",
    next: "If you need it after all, open a new request.",
  },
  expired: {
    title: "This request has run out",
    what: "It was not finished in its time. Your backup is as it was before.",
    next: "Open a new request, and meet the guardians again.",
  },
  denied: {
    title: "The guardians have not approved this request",
    what: "So many have denied it or stepped back that it can’t be approved any more. Your backup is as it was before.",
    next: "Talk with the guardians below: they can tell you why, and you may open a new request.",
  },
  vetoed: {
    title: "The owner’s device has stopped this request",
    what: "Somebody who has the phone or the backup sheet of this backup says that this request is not theirs.",
    next: "If your phone was stolen, tell a guardian in person: they can record that it is no longer yours. Then open a new request.",
  },
};

/** The request is over: how, and what to do next. */
export function Ended({ here, followed }: { here: CaseHere; followed: FollowedCase }) {
  const t = useTranslations("recover.ended");
  if (!followed.ended) return null;
  const { how, at } = followed.ended;
  const { title, what, next } = tells[how];
  return (
    <Page
      place={here.federation.current.roster.federation}
      title={title}
      actions={
        how === "completed" ? (
          <LinkButton href="/join">{t("makeNewBackup")}</LinkButton>
        ) : (
          <LinkButton href="/recover">{t("openNewRequest")}</LinkButton>
        )
      }
    >
      <p className="text-soft">
        <Time at={at} />
      </p>
      <p>{what}</p>
      <p>{next}</p>
      {how === "denied" && <Meetings meetings={followed.meetings} />}
      <Forget id={here.kept.id} />
    </Page>
  );
}
