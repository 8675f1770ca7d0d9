"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Account, AccountView } from "./account";
import { accountNow, thisAccount } from "./thisAccount";
import { type Told, toldOf } from "./told";

const unknown: AccountView = { state: "unknown" };
const never = () => () => {};
const unknownView = () => unknown;

export interface AccountHere {
  /** Null until the browser's storage is open. */
  account: Account | null;
  view: AccountView;
  /** Why it is not known who is signed in. */
  told: Told | null;
  /** Asks again. */
  again: () => void;
}

/** The account of this tab, as it is at this moment. Asks at the first visit whether there is a session. */
export function useAccount(): AccountHere {
  const [account, setAccount] = useState(accountNow);
  const [told, setTold] = useState<Told | null>(null);
  const [attempt, setAttempt] = useState(0);
  const view = useSyncExternalStore(account?.subscribe ?? never, account?.view ?? unknownView, unknownView);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    let here = true;
    thisAccount()
      .then((opened) => {
        if (here) setAccount(opened);
        return opened.restore();
      })
      .catch((error) => {
        if (here) setTold(toldOf(error));
      });
    return () => {
      here = false;
    };
  }, [attempt]);

  const again = () => {
    setTold(null);
    setAttempt((count) => count + 1);
  };
  return { account, view, told, again };
}
