"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { GatePage } from "@/app/_gate/GatePage";
import { SignedInOnly } from "@/app/_gate/SignedInOnly";
import { type InItsPlace, onDemand } from "@/app/_house/onDemand";
import { useAhead } from "@/app/_house/useAhead";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { bringRooms } from "./rooms";

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
  useAhead(fetchAhead);
  return (
    <SignedInOnly title={t("yours")}>
      {(account, view) => (
        <openDesk.Part account={account} view={view}>
          {children}
        </openDesk.Part>
      )}
    </SignedInOnly>
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
