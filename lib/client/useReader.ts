"use client";

import { useSyncExternalStore } from "react";
import type { Desk } from "./desk";
import type { ReaderView } from "./reader";

/** How far this browser has read the log, as it goes on. */
export function useReader(desk: Desk): ReaderView {
  return useSyncExternalStore(desk.reader.subscribe, desk.reader.view, desk.reader.view);
}
