"use client";

import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_ui/Told";
import type { Told as Trouble } from "@/lib/client/told";

/** A failed check: the whole width, one instruction, the evidence, and no way on. */
export function StopPage({ told, place }: { told: Trouble; place?: string }) {
  return (
    <Page variant="desk" place={place} title="This browser has found a fault">
      <Told told={told} />
      <p className="text-soft">
        Nothing more is signed here. A fault in the log is remembered by this browser, even if the server shows
        something else tomorrow.
      </p>
    </Page>
  );
}
