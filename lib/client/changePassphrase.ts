/**
 * Another passphrase around the same keys: a new salt, a new sign-in secret and the keyring sealed anew, made here and
 * taken by the server as one.
 *
 * What was saved before stays as it is: a key file or a kit opens with the passphrase under which it was made.
 */
import { equal, toBase64url, toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { deriveAccountKeys, sealKeyring } from "@/lib/protocol/keyring";
import { passphraseStrength } from "@/lib/protocol/passphrase";
import { Nothing } from "./answers";
import type { Device } from "./device";
import { isRefused, type Refused, refused } from "./outcome";
import { accountKeys, type Opened, sealedAccount } from "./signIn";

/** What goes on: each stretching takes about a second. */
export type ChangeStep = "checking" | "sealing" | "sending";

/**
 * @returns the account under the new passphrase; "wrong" if `current` is not that of today; refused "keyringStale" if
 * keys or passphrase were changed elsewhere in the meantime.
 * @throws RangeError if the new passphrase is weak; Offline, after which it is not known whether it was changed.
 */
export async function changePassphrase(
  device: Device,
  opened: Opened,
  { current, next }: { current: string; next: string },
  onStep: (step: ChangeStep) => void,
): Promise<Opened | "wrong" | Refused> {
  if (!passphraseStrength(next).strong) throw new RangeError("the passphrase is weak");
  onStep("checking");
  const before = await accountKeys(device, opened.who.email, current);
  if (isRefused(before)) return before;
  if (!equal(before.unlock, opened.unlock)) {
    const found = await sealedAccount(device);
    if (found === null) return refused("notSignedIn", "the session is over");
    const stale = toHex(sha256(found.sealed)) !== opened.sealedDigest;
    return stale ? refused("keyringStale", "the keyring is another one by now") : "wrong";
  }
  onStep("sealing");
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { auth, unlock } = await deriveAccountKeys(next, salt, device.stretch);
  const sealed = sealKeyring(opened.keyring, unlock);
  onStep("sending");
  const body = {
    current: toBase64url(before.auth),
    salt: toBase64url(salt),
    secret: toBase64url(auth),
    keyring: toBase64url(sealed),
    previous: opened.sealedDigest,
  };
  const answer = await device.api.call("/api/passphrase", Nothing, { method: "PUT", body });
  return isRefused(answer) ? answer : { ...opened, unlock, sealedDigest: toHex(sha256(sealed)) };
}
