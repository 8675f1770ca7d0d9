"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { Account, AccountView } from "@/lib/client/account";
import { useAccount } from "@/lib/client/useAccount";
import { GatePage } from "./GatePage";
import { Unlock } from "./Unlock";

export type Unlocked = Extract<AccountView, { state: "unlocked" }>;

type Props = {
  /** Of the page until it is clear who is there. */
  title: string;
  children: (account: Account, view: Unlocked) => ReactNode;
};

/** Shows its children to whoever is signed in and has unlocked the keys: sends others to sign in, asks, or says why not. */
export function SignedInOnly({ title, children }: Props) {
  const t = useTranslations("desk.gate");
  const { account, view, told, again } = useAccount();
  const router = useRouter();
  const out = view.state === "out";

  useEffect(() => {
    if (!out) return;
    const here = `${location.pathname}${location.search}`;
    router.replace(`/sign-in?to=${encodeURIComponent(here)}`);
  }, [out, router]);

  if (told) {
    return (
      <GatePage title={t("notOpen")} onAgain={again}>
        <Told told={told} />
      </GatePage>
    );
  }
  if (!account || view.state === "unknown" || view.state === "out") {
    return (
      <GatePage title={title}>
        <Skeleton label={t("asking")} />
      </GatePage>
    );
  }
  if (view.state === "locked") return <Unlock account={account} who={view.who} idle={view.idle} />;
  return children(account, view);
}
