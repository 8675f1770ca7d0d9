"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { GatePage } from "@/app/_gate/GatePage";
import { StopPage } from "@/app/_gate/StopPage";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { Account, AccountView } from "@/lib/client/account";
import { notFoundedYet } from "@/lib/client/setup";
import { toldOf } from "@/lib/client/told";
import { DeskContext } from "./context";
import { DeskOrStop } from "./DeskOrStop";

type Props = { account: Account; view: Extract<AccountView, { state: "unlocked" }>; children: ReactNode };

/** From open keys to an open desk; a guardian who has not finished setting up is led back there. */
export function OpenDeskOf({ account, view, children }: Props) {
  const t = useTranslations("desk.gate");
  const { who, opened, desk, fault } = view;
  const router = useRouter();
  const unfounded = who.role === "guardian" && notFoundedYet(opened.keyring, fault);

  useEffect(() => {
    if (unfounded) router.replace("/setup");
  }, [unfounded, router]);

  if (who.role !== "guardian") {
    return (
      <GatePage title={t("notGuardian")}>
        <p>{t("whoYouAre", { name: who.name })}</p>
        <div>
          <LinkButton href="/">{t("frontDoor")}</LinkButton>
        </div>
      </GatePage>
    );
  }
  if (fault && !unfounded) {
    const told = toldOf(fault);
    if (told.evidence) return <StopPage told={told} place={desk?.roster().federation} desk={desk} />;
    return (
      <GatePage title={t("notOpen")} onAgain={() => void account.reopenDesk()}>
        <Told told={told} />
      </GatePage>
    );
  }
  if (!desk) {
    return (
      <GatePage title={t("yours")}>
        <Skeleton label={t("checking")} />
      </GatePage>
    );
  }
  return (
    <DeskContext value={{ account, opened, desk }}>
      <DeskOrStop desk={desk}>{children}</DeskOrStop>
    </DeskContext>
  );
}
