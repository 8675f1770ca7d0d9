"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { StopPage } from "@/app/_gate/StopPage";
import { Page } from "@/app/_ui/Page";
import { TextButton } from "@/app/_ui/TextButton";
import type { Account } from "@/lib/client/account";
import type { Desk } from "@/lib/client/desk";
import { dropUnlessNamed } from "@/lib/client/keptExport";
import { Stop } from "@/lib/client/outcome";
import type { Who } from "@/lib/client/signIn";
import { toldOf } from "@/lib/client/told";
import { useReader } from "@/lib/client/useReader";
import { useRepeated } from "@/lib/client/useRepeated";
import type { Keyring } from "@/lib/protocol/keyring";
import { NotNamedYet } from "./NotNamedYet";

/** What stands in a room once the roster of today lets one in. */
export interface Room {
  title: string;
  /** The way back, above the title. */
  back?: { href: string; label: string };
  inside: (desk: Desk) => ReactNode;
}

type Props = { account: Account; desk: Desk; keyring: Keyring; who: Who; room: Room };

/** What the roster of today makes of this account, looked at again and again: named by it, the room; else the five words. */
export function AuditRoom({ account, desk, keyring, who, room }: Props) {
  const t = useTranslations("audit.page");
  const { stop } = useReader(desk);
  const [fault, setFault] = useState<Stop | null>(null);
  const [roster, setRoster] = useState(() => desk.roster());
  const look = useCallback(async () => {
    const before = desk.roster().version;
    try {
      const { current } = await desk.refresh();
      setRoster(current.roster);
      return current.roster.version !== before;
    } catch (error) {
      // Of a broken connection its own banner tells.
      if (error instanceof Stop) setFault(error);
      return false;
    }
  }, [desk]);
  useRepeated(look);
  useEffect(() => {
    // Looked at again with every roster that is new.
    if (roster) void dropUnlessNamed(desk);
  }, [desk, roster]);
  const found = stop ?? fault;
  if (found) return <StopPage told={toldOf(found)} place={roster.federation} desk={desk} />;
  // An earlier roster named this key.
  const was = desk.federation().chain.rosters.some((one) => one.roster.auditors.some(({ key }) => key === desk.me));
  const named = [...roster.guardians, ...roster.auditors].some(({ key }) => key === desk.me);
  return (
    <Page
      variant="desk"
      place={roster.federation}
      back={named ? room.back : undefined}
      title={named ? room.title : t(was ? "over" : "almost")}
      header={
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-small">
          <span className="text-soft max-sm:sr-only">{who.name}</span>
          <TextButton onClick={() => account.lock()}>{t("lock")}</TextButton>
        </div>
      }
    >
      {named && room.inside(desk)}
      {!named && was && <p className="max-w-read">{t("overSays")}</p>}
      {!named && !was && <NotNamedYet keyring={keyring} threshold={roster.threshold} />}
    </Page>
  );
}
