"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { Purpose } from "@/lib/client/scanned";
import { useAct } from "@/lib/client/useAct";
import { useLoaded } from "@/lib/client/useLoaded";
import { checkCode } from "./checkCode";

/**
 * The federation that a scanned code names, checked by this browser; and the way on, once the person has seen it: the
 * code is kept for that way, and taken up where it leads.
 * @param busy what is said while it is kept.
 */
export function useCheckedCode(fragment: string, way: { for: Purpose; to: string; busy: string }) {
  const router = useRouter();
  const act = useAct();
  const loaded = useLoaded(useCallback(() => checkCode(fragment), [fragment]));
  const { value } = loaded;
  const begin = () =>
    act.run(way.busy, async () => {
      const [{ thisDevice }, { keepScanned }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/scanned"),
      ]);
      if (value && "federation" in value) await keepScanned(await thisDevice(), way.for, value.fragment);
      router.push(way.to);
    });
  return { ...loaded, act, begin };
}
