/**
 * A guardian's kit, kept offline: with `threshold` of them and a vault export everything comes back without a server.
 *
 *   key file {age scrypt file under the passphrase} of the keyring's plaintext (keyring.ts); any age tool opens it
 *   kit      canonical JSON {"escrowPart","format":"holdfast/v1/kit","genesis","guardian","keyFile"}
 *            escrowPart: the text of escrow.ts, an age file to the keyring's own recipient
 *
 * A kit changes only with keys.
 */
import { Decrypter, Encrypter } from "age-encryption";
import { z } from "zod";
import { type Bytes, fromUtf8, own, utf8 } from "./bytes";
import { type EscrowPart, formatPart, parsePart } from "./escrow";
import { Digest, GuardianId } from "./fields";
import { type Keyring, keyringFormat, statementKey } from "./keyring";
import { normalisePassphrase } from "./passphrase";
import { bytesField, plaintextFormat } from "./plaintext";
import { open, recipientOf, seal } from "./sealing";

/** About a second of scrypt (N = 2^18, r = 8), age's own choice. */
const workFactor = 18;

/** The keyring as an age file under the passphrase. */
export async function formatKeyFile(keyring: Keyring, passphrase: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(normalisePassphrase(passphrase));
  return own(await encrypter.encrypt(keyringFormat.format(keyring)));
}

/**
 * Inverse of {@link formatKeyFile}.
 * @returns null under a wrong passphrase, or if the bytes are no age file (age does not tell them apart).
 * @throws Error if what was in it is no keyring.
 */
async function openKeyFile(file: Uint8Array, passphrase: string): Promise<Keyring | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalisePassphrase(passphrase));
  const plaintext = await decrypter.decrypt(own(file)).catch(() => null);
  return plaintext && keyringFormat.parse(plaintext);
}

const KitFile = z.strictObject({
  genesis: Digest,
  guardian: GuardianId,
  keyFile: bytesField(100_000),
  escrowPart: bytesField(100_000),
});
/** What can be seen of a kit without its passphrase. */
export type KitFile = z.output<typeof KitFile>;

const kitFormat = plaintextFormat("kit", KitFile);
export const formatKit = (kit: KitFile): Bytes => kitFormat.format(kit);
/** @throws Error on what {@link formatKit} would not write. */
export const parseKit = (bytes: Uint8Array): KitFile => kitFormat.parse(bytes);

export interface Kit {
  genesis: Digest;
  keyring: Keyring;
  part: EscrowPart;
}

/** The file to save. */
export async function makeKit({ genesis, keyring, part }: Kit, passphrase: string): Promise<Bytes> {
  return formatKit({
    genesis,
    guardian: statementKey(keyring).key,
    keyFile: await formatKeyFile(keyring, passphrase),
    escrowPart: await seal(utf8(formatPart(part)), [await recipientOf(keyring.identity)]),
  });
}

/**
 * Inverse of {@link makeKit}: what a guardian does once with the saved file, before enrolment opens. Whether the part
 * fits the roster's commitments is `checkPart`'s to say.
 * @returns null under a wrong passphrase.
 * @throws Error if the file is no kit, or its pieces don't belong together.
 */
export async function openKit(bytes: Uint8Array, passphrase: string): Promise<Kit | null> {
  const file = parseKit(bytes);
  const keyring = await openKeyFile(file.keyFile, passphrase);
  if (keyring === null) return null;
  if (statementKey(keyring).key !== file.guardian) throw new RangeError("the key file is another guardian's");
  const part = parsePart(fromUtf8(await open(file.escrowPart, keyring.identity)));
  return { genesis: file.genesis, keyring, part };
}
