/** The kit: made by the guardian's browser, saved by the guardian, and opened once from the saved file before it counts. */
import { type Bytes, equal } from "@/lib/protocol/bytes";
import { checkPart } from "@/lib/protocol/escrow";
import { type Keyring, keyringFormat, statementKey } from "@/lib/protocol/keyring";
import type { Kit } from "@/lib/protocol/kit";
import { signStatement } from "@/lib/protocol/signing";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Setup } from "./answers";
import type { Desk } from "./desk";
import { checkGenesis } from "./genesis";
import { kitWork } from "./kitWork";
import { NoWorker } from "./oneJob";
import { type Refused, refused, Stop } from "./outcome";
import { type Receipt, submitSigned } from "./submit";

/** The file to save. The passphrase is the account's, or one of the kit's own. @throws Stop as `checkGenesis`. */
export async function kitFile(keyring: Keyring, setup: Setup, passphrase: string): Promise<Bytes | Refused> {
  const checked = await checkGenesis(keyring, setup);
  if (!checked?.part) return refused("kitAlreadyChecked", "the sealed part is no longer kept");
  if (keyring.genesis !== checked.digest) {
    throw new Stop("genesisAltered", "another genesis than the one that was signed", { shown: checked.digest });
  }
  return kitWork.makeKit({ genesis: checked.digest, keyring, part: checked.part }, passphrase);
}

/** The keyring alone, as an age file that any age tool opens with the passphrase. */
export const keyFile = (keyring: Keyring, passphrase: string): Promise<Bytes> =>
  kitWork.formatKeyFile(keyring, passphrase);

/** Why a kit is no good, as the room `kit` of the catalogue says it; a wrong passphrase is told at its field. */
export type KitFault = "notAKit" | "wrongPassphrase" | "otherFederation" | "otherGuardian" | "partFalse";

/** A name for a kit's file: letters and digits, the rest hyphens. */
export const kitName = (federation: string, guardian: string): string =>
  `holdfast-kit-${`${federation} ${guardian}`
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, "-")
    .replace(/^-+|-+$/g, "")}.json`;

/** What is wrong with an opened kit, given keyring and roster; null: it is good. */
export function faultOf(kit: Kit, keyring: Keyring, roster: Roster): KitFault | null {
  if (kit.genesis !== keyring.genesis) return "otherFederation";
  // The keyring in a kit may have been sealed before the genesis was pinned.
  const asPinned = { ...kit.keyring, genesis: keyring.genesis };
  if (!equal(keyringFormat.format(asPinned), keyringFormat.format(keyring))) return "otherGuardian";
  const place = roster.guardians.findIndex(({ key }) => key === statementKey(keyring).key);
  return checkPart(kit.part, place + 1, roster.pepper) ? null : "partFalse";
}

/** What it means that a file did not open. @throws NoWorker: that is nothing against the file. */
function notAKit(error: unknown): KitFault {
  if (error instanceof NoWorker) throw error;
  return "notAKit";
}

/** Opens a saved kit (about a second of scrypt) and holds it to keyring and roster. Null: it is good. */
export async function kitFault(
  file: Uint8Array,
  passphrase: string,
  keyring: Keyring,
  roster: Roster,
): Promise<KitFault | null> {
  try {
    const kit = await kitWork.openKit(file, passphrase);
    return kit ? faultOf(kit, keyring, roster) : "wrongPassphrase";
  } catch (error) {
    return notAKit(error);
  }
}

/** Signs that the kit was saved and opened. */
export async function checkKit(
  desk: Desk,
  keyring: Keyring,
  file: Uint8Array,
  passphrase: string,
): Promise<{ fault: KitFault } | Receipt[] | Refused> {
  const fault = await kitFault(file, passphrase, keyring, desk.roster());
  if (fault) return { fault };
  const body = { genesis: desk.genesis, signedAt: desk.device.now() };
  return submitSigned(desk.device, desk.roster().logKey, [signStatement("kit.checked", body, desk.key)]);
}

/**
 * The same kit under another passphrase, made out of the saved file: its part of the common key exists nowhere else once
 * the kit was checked. The file that it was made from stays as good as it was, under its old passphrase.
 */
export async function resealKit(
  file: Uint8Array,
  { from, to }: { from: string; to: string },
  keyring: Keyring,
  roster: Roster,
): Promise<Bytes | KitFault> {
  let kit: Kit | null;
  try {
    kit = await kitWork.openKit(file, from);
  } catch (error) {
    return notAKit(error);
  }
  if (!kit) return "wrongPassphrase";
  return faultOf(kit, keyring, roster) ?? kitWork.makeKit({ ...kit, keyring }, to);
}
