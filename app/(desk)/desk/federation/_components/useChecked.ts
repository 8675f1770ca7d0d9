"use client";

import { useCallback, useEffect, useState } from "react";
import type { Desk } from "@/lib/client/desk";
import { type Told, toldOf } from "@/lib/client/told";
import { type Checked, loadWorld } from "@/lib/client/world";

/** The federation as this browser has read and folded it. A failed check stops the whole desk by itself. */
export function useChecked(desk: Desk) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const load = useCallback(async () => {
    setTold(null);
    try {
      setChecked(await loadWorld(desk, []));
    } catch (error) {
      setTold(toldOf(error));
    }
  }, [desk]);
  useEffect(() => {
    void load();
  }, [load]);
  return { checked, told, again: load };
}
