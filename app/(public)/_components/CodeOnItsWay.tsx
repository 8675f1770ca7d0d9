"use client";

import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Stop } from "@/app/_ui/Stop";
import type { Told } from "@/lib/client/told";
import { ToldView } from "./ToldView";

interface Props {
  title: string;
  /** What is said while it is checked. */
  checking: string;
  told: Told | null;
  again: () => Promise<void>;
  /** Set where what was scanned is no whole code. */
  unread: { title: string; instruction: string } | null;
}

/** What stands on a page until the code that was scanned is checked, or because it can't be. */
export function CodeOnItsWay({ title, checking, told, again, unread }: Props) {
  return (
    <Page title={title}>
      {told ? (
        <ToldView told={told} again={again} />
      ) : unread ? (
        <Stop {...unread} />
      ) : (
        <Skeleton label={checking} lines={5} />
      )}
    </Page>
  );
}
