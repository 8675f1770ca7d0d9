/** A guardian's desk: the open keyring, the federation that it pins, and the witness that reads the log for it. */
import type { Bytes } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { type Keyring, statementKey, witnessKey } from "@/lib/protocol/keyring";
import type { SignedEnvelope } from "@/lib/protocol/signing";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Device } from "./device";
import { type Federation, loadFederation } from "./federation";
import type { Refused } from "./outcome";
import { openReader, type Reader } from "./reader";
import type { Receipt } from "./submit";
import type { HeldScopes } from "./trail";

/** An act whose answer did not come: it is submitted again as it is. */
export interface Unsent {
  label: string;
  signed: SignedEnvelope[];
  blobs: Bytes[];
}

export interface Desk {
  device: Device;
  /** The guardian's id. */
  me: PublicKey;
  key: SigningKey;
  /** Cosigns checkpoints, and nothing else. */
  witness: SigningKey;
  /** age identity. */
  identity: string;
  genesis: Digest;
  /** The chain as last verified. */
  federation(): Federation;
  /** Today's roster. */
  roster(): Roster;
  /** Fetches the chain anew. @throws Stop. */
  refresh(): Promise<Federation>;
  reader: Reader;
  /** Scopes of which this browser holds every entry, see `trail.ts`. */
  held: HeldScopes;
  /** By case. */
  unsent: Map<Digest, Unsent>;
  /** Acts under way, by case and label. */
  running: Map<string, Promise<Receipt[] | Refused>>;
}

/** @throws RangeError while the keyring pins no federation yet; Stop and Offline of {@link loadFederation}. */
export async function openDesk(device: Device, keyring: Keyring): Promise<Desk> {
  const { genesis, identity } = keyring;
  if (genesis === undefined) throw new RangeError("this keyring has not signed a genesis yet");
  let federation = await loadFederation(device, { genesis });
  const key = statementKey(keyring);
  return {
    device,
    me: key.key,
    key,
    witness: witnessKey(keyring),
    identity,
    genesis,
    federation: () => federation,
    roster: () => federation.current.roster,
    async refresh() {
      federation = await loadFederation(device, { genesis });
      return federation;
    },
    held: new Map(),
    unsent: new Map(),
    running: new Map(),
    reader: openReader(device, genesis, () => federation.current.roster.logKey),
  };
}
