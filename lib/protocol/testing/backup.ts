/** Backups for tests, made through the product's own code, with the pepper evaluated on the spot. */
import { concat, toHex } from "../bytes";
import type { ReferenceCard } from "../card";
import type { CompartmentKeys } from "../derive";
import { type SigningKey, signingKey } from "../ed25519";
import { type BackupPlan, type BuiltBackup, buildBackup, heirsAlone, ownerAndHeirs } from "../enrol";
import type { Digest } from "../fields";
import { blobDigest, sha256 } from "../hash";
import { backupIdOf } from "../manifest";
import { type Blinding, evaluatePepper } from "../pepper";
import { beginHeirs, beginLookup, beginOwner, finishHeirs, finishLookup, finishOwner } from "../pepper-keys";
import type { Stretch } from "../stretch";
import type { TestFederation } from "./federation";

export const phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
export const name = "José O’Brien";

/** Stands for Argon2id where its cost is not under test: hundreds of keys are made. */
export const quick: Stretch = async (password, salt) => sha256(concat(password, salt));

/** The server's half of the pepper. */
const answerOf = ({ pepper }: TestFederation, { blinded, info }: Blinding) =>
  evaluatePepper(pepper.secretKey, blinded, info);

export async function lookupFor(federation: TestFederation, typed: string, stretch: Stretch = quick) {
  const key = federation.pepper.commitments[0] as string;
  const blinding = beginLookup(typed, key);
  return finishLookup(blinding, answerOf(federation, blinding), key, stretch);
}

export async function ownerKeysFor(
  federation: TestFederation,
  backup: Digest,
  typed: string,
  stretch: Stretch = quick,
): Promise<CompartmentKeys> {
  const key = federation.pepper.commitments[0] as string;
  const blinding = beginOwner(typed, backup, key);
  return finishOwner(blinding, backup, answerOf(federation, blinding), key, stretch);
}

export function heirsKeysFor(federation: TestFederation, backup: Digest): CompartmentKeys {
  const key = federation.pepper.commitments[0] as string;
  const blinding = beginHeirs(backup, key);
  return finishHeirs(blinding, backup, answerOf(federation, blinding), key);
}

export const card: ReferenceCard = { displayName: "José O’Brien", contact: "the baker by the bridge" };

/** Words for owner and heirs, a will for the heirs alone. */
export const usualCompartments: BackupPlan["compartments"] = [
  { payload: { kind: "words", label: "Wallet", words: phrase.split(" ") }, grants: ownerAndHeirs },
  { payload: { kind: "text", label: "Will", content: "All to Ana." }, grants: heirsAlone },
];

export async function planFor(
  federation: TestFederation,
  {
    key = signingKey(),
    compartments = usualCompartments,
    stretch = quick,
  }: {
    key?: SigningKey;
    compartments?: BackupPlan["compartments"];
    stretch?: Stretch;
  } = {},
): Promise<BackupPlan> {
  const backup = backupIdOf(key.key);
  return {
    key,
    roster: federation.roster,
    lookup: await lookupFor(federation, name, stretch),
    keys: { owner: await ownerKeysFor(federation, backup, name, stretch), heirs: heirsKeysFor(federation, backup) },
    card,
    compartments,
    signedAt: 1,
  };
}

export const testBackup = async (...args: Parameters<typeof planFor>): Promise<BuiltBackup> =>
  buildBackup(await planFor(...args));

/** The blob of this digest. */
export function blobOf(built: { blobs: Uint8Array[] }, digest: string): Uint8Array {
  const blob = built.blobs.find((bytes) => blobDigest(bytes) === digest);
  if (!blob) throw new Error(`no blob ${digest}`);
  return blob;
}

/** A copy with one bit changed. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] as number) ^ 1;
  if (toHex(changed) === toHex(bytes)) throw new RangeError("there is no such byte");
  return changed;
}
