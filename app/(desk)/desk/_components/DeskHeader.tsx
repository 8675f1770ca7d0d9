"use client";

import { useDesk } from "./context";
import { TrailState } from "./TrailState";

/** What this browser has verified, and the key to lock it with. */
export function DeskHeader() {
  const { account, desk, opened } = useDesk();
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-small">
      <TrailState desk={desk} />
      <span className="text-soft max-sm:sr-only">{opened.who.name}</span>
      <button
        type="button"
        className="-mx-2 min-h-10 rounded-edge px-2 font-strong text-accent hover:bg-accent-wash"
        onClick={() => account.lock()}
      >
        Lock
      </button>
    </div>
  );
}
