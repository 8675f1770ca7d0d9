/** Replacing a payload: the device that holds the backup's key writes new content for a compartment. */
import { refOf } from "./blob";
import type { Bytes } from "./bytes";
import type { SigningKey } from "./ed25519";
import type { Digest } from "./fields";
import { type Payload, sealPayload } from "./payload";
import { type SignedEnvelope, signStatement } from "./signing";
import type { Manifest } from "./statements/backup";

/**
 * @param head the payload that is superseded: its version (0 in the manifest) and the digest of its file.
 * @throws RangeError if the manifest lacks the compartment or belongs to another key.
 */
export async function refreshPayload({
  key,
  manifest,
  compartment,
  head,
  payload,
  signedAt,
}: {
  key: SigningKey;
  manifest: Manifest;
  compartment: string;
  head: { version: number; digest: Digest };
  payload: Payload;
  signedAt: number;
}): Promise<SignedEnvelope & { blob: Bytes }> {
  const recipient = manifest.compartments.find(({ id }) => id === compartment)?.recipient;
  if (recipient === undefined || manifest.key !== key.key) throw new RangeError("not a compartment of this backup");
  const blob = await sealPayload(payload, recipient);
  const body = {
    backup: manifest.backup,
    compartment,
    version: head.version + 1,
    previous: head.digest,
    payload: refOf(blob),
    signedAt,
  };
  return { ...signStatement("payload.refreshed", body, key), blob };
}
