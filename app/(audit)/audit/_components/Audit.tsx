"use client";

import { useTranslations } from "use-intl";
import { GatePage } from "@/app/_gate/GatePage";
import { SignedInOnly, type Unlocked } from "@/app/_gate/SignedInOnly";
import { StopPage } from "@/app/_gate/StopPage";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import { toldOf } from "@/lib/client/told";
import { AuditRoom, type Room } from "./AuditRoom";

/** The rooms of auditors, and of guardians who want to see what auditors see. */
export function Audit({ room }: { room: Room }) {
  return (
    <SignedInOnly title={room.title}>
      {(account, view) => <Inside account={account} view={view} room={room} />}
    </SignedInOnly>
  );
}

type Props = { account: Account; view: Unlocked; room: Room };

function Inside({ account, view: { who, opened, desk, fault }, room }: Props) {
  const t = useTranslations("audit.page");
  if (who.role === "executor" || opened.keyring.genesis === undefined) {
    return (
      <GatePage title={t("notYours")}>
        <p>{t("whoYouAre", { name: who.name })}</p>
        <div>
          <LinkButton href="/">{t("frontDoor")}</LinkButton>
        </div>
      </GatePage>
    );
  }
  if (fault) {
    const told = toldOf(fault);
    if (told.evidence) return <StopPage told={told} place={desk?.roster().federation} desk={desk} />;
    return (
      <GatePage title={room.title} onAgain={() => void account.reopenDesk()}>
        <Told told={told} />
      </GatePage>
    );
  }
  if (!desk) {
    return (
      <GatePage title={room.title}>
        <Skeleton label={t("opening")} />
      </GatePage>
    );
  }
  return <AuditRoom account={account} desk={desk} keyring={opened.keyring} who={who} room={room} />;
}
