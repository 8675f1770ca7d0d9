"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { type InItsPlace, onDemand } from "@/app/_house/onDemand";
import { useAhead } from "@/app/_house/useAhead";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { useAccount } from "@/lib/client/useAccount";
import { GatePage } from "./GatePage";
import { bringRooms } from "./rooms";
import { Unlock } from "./Unlock";

const openDesk = onDemand(() => import("./OpenDeskOf").then((part) => part.OpenDeskOf), DeskOnItsWay);

/** What unlocking needs, and then what it leads to. */
async function fetchAhead(): Promise<void> {
  await Promise.all([
    openDesk.bring(),
    import("@/lib/client/signIn"),
    import("@/lib/client/stretch"),
    import("@/lib/client/desk"),
    import("@/lib/client/watch"),
  ]);
  await bringRooms();
}

/** Lets nobody's desk be shown but an unlocked guardian's: signs in, unlocks, opens, or says why not. */
export function DeskGate({ children }: { children: ReactNode }) {
  const t = useTranslations("desk.gate");
  const { account, view, told, again } = useAccount();
  const router = useRouter();
  const out = view.state === "out";
  useAhead(fetchAhead);

  useEffect(() => {
    if (!out) return;
    const here = `${location.pathname}${location.search}`;
    router.replace(`/sign-in?to=${encodeURIComponent(here)}`);
  }, [out, router]);

  if (told) return <DeskOnItsWay told={told} again={again} />;
  if (!account || view.state === "unknown" || view.state === "out") {
    return (
      <GatePage title={t("yours")}>
        <Skeleton label={t("asking")} />
      </GatePage>
    );
  }
  if (view.state === "locked") return <Unlock account={account} who={view.who} idle={view.idle} />;
  return (
    <openDesk.Part account={account} view={view}>
      {children}
    </openDesk.Part>
  );
}

/** In the desk's place while its part is fetched, or why it is not open. */
function DeskOnItsWay({ told, again }: InItsPlace) {
  const t = useTranslations("desk.gate");
  return (
    <GatePage title={told ? t("notOpen") : t("yours")} onAgain={told ? again : undefined}>
      {told ? <Told told={told} /> : <Skeleton label={t("loading")} />}
    </GatePage>
  );
}
