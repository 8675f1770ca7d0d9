"use client";

import type { ReactNode } from "react";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_ui/Told";
import type { Desk } from "@/lib/client/desk";
import { toldOf } from "@/lib/client/told";
import { useReader } from "./context";
import { UnfinishedKits } from "./UnfinishedKits";

/** The desk, unless this browser has found a fault in the log: then nothing goes on from here. */
export function DeskOrStop({ desk, children }: { desk: Desk; children: ReactNode }) {
  const { stop } = useReader(desk);
  if (stop) {
    return (
      <Page variant="desk" place={desk.roster().federation} title="This browser has found a fault">
        <Told told={toldOf(stop)} />
        <p className="text-soft">
          This browser remembers it and signs nothing more, even if the server shows something else tomorrow.
        </p>
      </Page>
    );
  }
  return desk.federation().open ? children : <UnfinishedKits desk={desk}>{children}</UnfinishedKits>;
}
