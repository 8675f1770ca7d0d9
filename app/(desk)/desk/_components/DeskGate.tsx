"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { useAccount } from "@/lib/client/useAccount";
import { GatePage } from "./GatePage";
import { OpenDeskOf } from "./OpenDeskOf";
import { Unlock } from "./Unlock";

/** Lets nobody's desk be shown but an unlocked guardian's: signs in, unlocks, opens, or says why not. */
export function DeskGate({ children }: { children: ReactNode }) {
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
      <GatePage title={t("yours")}>
        <Skeleton label={t("asking")} />
      </GatePage>
    );
  }
  if (view.state === "locked") return <Unlock account={account} who={view.who} idle={view.idle} />;
  return (
    <OpenDeskOf account={account} view={view}>
      {children}
    </OpenDeskOf>
  );
}
