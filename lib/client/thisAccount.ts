/** The one account of this browser's tab. Every page of it sees the same keyring, which a reload forgets. */
import { type Account, createAccount } from "./account";
import { thisDevice } from "./device";

let opening: Promise<Account> | undefined;
let opened: Account | null = null;

/** Made once; a failure to open the storage is not remembered. @throws DOMException where the browser keeps nothing. */
export function thisAccount(): Promise<Account> {
  opening ??= thisDevice().then(
    (device) => {
      opened = createAccount(device, window);
      return opened;
    },
    (error) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

/** The account if it is there already: after a walk from page to page, not after a reload. */
export const accountNow = (): Account | null => opened;
