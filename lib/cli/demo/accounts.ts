import type { NewAccount } from "@/lib/contract/account";
import type { Bytes } from "@/lib/protocol/bytes";
import { deriveAccountKeys, newKeyring, publicKeys, sealKeyring, statementKey } from "@/lib/protocol/keyring";
import { generatePassphrase } from "@/lib/protocol/passphrase";
import type { Stretch } from "@/lib/protocol/stretch";
import { type DemoAccount, random } from "./door";

/** Somebody who is to have an account. */
export interface PlannedAccount {
  name: string;
  email: string;
  organisation?: string;
  /** Browser and system, as the list of sessions names them. */
  device: string;
}

export interface MadeAccount {
  holder: DemoAccount;
  /** What the browser sends. */
  account: NewAccount;
  /** Opens the sealed keyring. */
  unlock: Bytes;
}

/** An account as a browser makes it; see lib/client/newAccount.ts. */
export async function makeAccount(person: PlannedAccount, stretch: Stretch): Promise<MadeAccount> {
  const { device, ...said } = person;
  const passphrase = generatePassphrase();
  const keyring = await newKeyring();
  const salt = random(16);
  const { unlock, auth } = await deriveAccountKeys(passphrase, salt, stretch);
  const { name, email } = said;
  const holder = { name, email, passphrase, keyring, key: statementKey(keyring), auth, device };
  const keys = await publicKeys(keyring);
  const sealed = sealKeyring(keyring, unlock);
  return { holder, account: { ...said, salt, secret: auth, keyring: sealed, keys }, unlock };
}
