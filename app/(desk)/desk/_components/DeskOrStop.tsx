"use client";

import type { ReactNode } from "react";
import { StopPage } from "@/app/_gate/StopPage";
import type { Desk } from "@/lib/client/desk";
import { toldOf } from "@/lib/client/told";
import { useReader } from "@/lib/client/useReader";
import { UnfinishedKits } from "./UnfinishedKits";

/** The desk, unless this browser has found a fault in the log: then nothing goes on from here. */
export function DeskOrStop({ desk, children }: { desk: Desk; children: ReactNode }) {
  const { stop } = useReader(desk);
  if (stop) return <StopPage told={toldOf(stop)} place={desk.roster().federation} desk={desk} />;
  // Beside the page, not around it: when the federation opens, the page keeps what it shows.
  return (
    <>
      {!desk.federation().open && <UnfinishedKits desk={desk} />}
      {children}
    </>
  );
}
