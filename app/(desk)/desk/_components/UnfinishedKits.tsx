"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Desk } from "@/lib/client/desk";
import { loadSetup, ownKitUnchecked } from "@/lib/client/setup";

/** While the federation is not open: leads a guardian whose own kit is unchecked back to that step. Shows nothing. */
export function UnfinishedKits({ desk }: { desk: Desk }) {
  const router = useRouter();
  useEffect(() => {
    let here = true;
    loadSetup(desk.device)
      .then((setup) => {
        if (here && ownKitUnchecked(setup)) router.replace("/setup");
      })
      // Without an answer the desk is as good as before; the header tells of the connection.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [desk, router]);
  return null;
}
