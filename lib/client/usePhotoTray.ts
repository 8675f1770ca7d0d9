"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { BlobRef, Digest } from "@/lib/protocol/fields";
import type { Desk } from "./desk";
import type { Purpose } from "./photoDrafts";
import { openTray, type Tray, type TrayOptions } from "./photoTray";
import { allStand, refsOf, type TrayView } from "./trayView";

const empty: TrayView = { ready: false, photos: [], misfits: [] };
const never = () => () => {};

export interface PhotosHere extends TrayView, Pick<Tray, "add" | "remove" | "retry" | "clear"> {
  /** Nothing is on its way any more: a statement may name all of them. */
  stand: boolean;
  /** What the statement names. */
  refs: BlobRef[];
}

/**
 * The photos of a decision while its form is on the page; what goes on ends with the page, and is taken up again.
 * @param refs those of the draft when the form opened. @param keep writes the draft.
 */
export function usePhotoTray(
  desk: Desk,
  caseId: Digest,
  purpose: Purpose,
  refs: readonly BlobRef[],
  keep: TrayOptions["keep"],
): PhotosHere {
  const [tray, setTray] = useState<Tray | null>(null);
  const latest = useRef({ refs, keep });
  latest.current = { refs, keep };

  useEffect(() => {
    const opened = openTray({
      ...{ desk, caseId, purpose },
      refs: latest.current.refs,
      keep: (named) => latest.current.keep(named),
    });
    setTray(opened);
    return () => opened.close();
  }, [desk, caseId, purpose]);

  const view = useSyncExternalStore(tray?.subscribe ?? never, tray?.view ?? (() => empty), () => empty);
  return {
    ...view,
    stand: allStand(view),
    refs: refsOf(view),
    add: (files) => tray?.add(files),
    remove: (id) => tray?.remove(id),
    retry: (id) => tray?.retry(id),
    clear: () => tray?.clear(),
  };
}
