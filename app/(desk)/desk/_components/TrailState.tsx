"use client";

import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { Desk } from "@/lib/client/desk";
import { useReader } from "./context";

/** How far this browser has read and checked the log, in a few words. */
export function TrailState({ desk }: { desk: Desk }) {
  const { state, size, checkedAt } = useReader(desk);
  if (checkedAt === null) {
    return <span className="text-soft">{state === "offline" ? "no connection" : "reading the trail…"}</span>;
  }
  if (state === "offline") {
    return (
      <span className="text-wait">
        no connection · verified <Time at={checkedAt} as="ago" />
      </span>
    );
  }
  return (
    <Verified
      at={checkedAt}
      checks={[
        `All ${size} entries of the log add up to the state that the federation’s key has signed.`,
        "Nothing that this browser has seen before was changed, left out or taken back.",
      ]}
    >
      verified <Time at={checkedAt} as="ago" />
    </Verified>
  );
}
