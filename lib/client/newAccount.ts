/** An account as a browser makes it: the server gets sealed keys and a sign-in secret, never the passphrase. */

import type { z } from "zod";
import type { NewAccount } from "@/lib/contract/account";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import {
  deriveAccountKeys,
  type Keyring,
  newKeyring,
  pinGenesis,
  publicKeys,
  sealKeyring,
} from "@/lib/protocol/keyring";
import { passphraseStrength } from "@/lib/protocol/passphrase";
import type { Device } from "./device";

export interface AccountForm {
  email: string;
  name: string;
  organisation?: string;
  passphrase: string;
}

export interface MadeAccount {
  /** The body to send. */
  account: z.input<typeof NewAccount>;
  keyring: Keyring;
  auth: Bytes;
}

/**
 * Fresh keys and the account around them.
 * @param genesis pinned in the keyring from its beginning, where the account is one of a federation that is there.
 * @throws RangeError if the passphrase is weak.
 */
export async function makeAccount({ stretch }: Device, form: AccountForm, genesis?: Digest): Promise<MadeAccount> {
  if (!passphraseStrength(form.passphrase).strong) throw new RangeError("the passphrase is weak");
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const [fresh, keys] = await Promise.all([newKeyring(), deriveAccountKeys(form.passphrase, salt, stretch)]);
  const keyring = genesis === undefined ? fresh : pinGenesis(fresh, genesis);
  const { email, name, organisation } = form;
  const account = {
    email,
    name,
    organisation,
    salt: toBase64url(salt),
    secret: toBase64url(keys.auth),
    keyring: toBase64url(sealKeyring(keyring, keys.unlock)),
    keys: await publicKeys(keyring),
  };
  return { account, keyring, auth: keys.auth };
}
