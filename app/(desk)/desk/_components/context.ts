"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Account } from "@/lib/client/account";
import type { Desk } from "@/lib/client/desk";
import type { ReaderView } from "@/lib/client/reader";
import type { Opened } from "@/lib/client/signIn";

export interface OpenDesk {
  account: Account;
  opened: Opened;
  desk: Desk;
}

export const DeskContext = createContext<OpenDesk | null>(null);

/** The open desk. Pages of the desk are rendered only while there is one. @throws Error outside the desk. */
export function useDesk(): OpenDesk {
  const open = useContext(DeskContext);
  if (!open) throw new Error("this part belongs inside the desk");
  return open;
}

/** How far this browser has read the log, as it goes on. */
export function useReader(desk: Desk): ReaderView {
  return useSyncExternalStore(desk.reader.subscribe, desk.reader.view, desk.reader.view);
}
