"use client";

import { useEffect, useState } from "react";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import { room } from "../../_components/load";

/** Whose estate the request is about, as its opening says; null until that is read, or where it cannot be. */
export function useEstateName(executor: Executor, followed: FollowedCase): string | null {
  const [name, setName] = useState<string | null>(null);
  const { id } = followed;
  // The opening never changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request
  useEffect(() => {
    let here = true;
    room()
      .then(({ readClaimOf }) => readClaimOf(executor.device, followed))
      .then((claim) => here && !isRefused(claim) && setName(claim.displayName))
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [executor, id]);
  return name;
}
