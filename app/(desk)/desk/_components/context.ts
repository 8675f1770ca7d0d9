"use client";

import { createContext, useContext } from "react";
import type { Account } from "@/lib/client/account";
import type { Desk } from "@/lib/client/desk";
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
