/** A guardian's desk: the open keyring, the federation that it pins, and the witness that reads the log for it. */
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { type Keyring, statementKey } from "@/lib/protocol/keyring";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Device } from "./device";
import { type Federation, loadFederation } from "./federation";
import { openReader, type Reader } from "./reader";
import type { HeldScopes } from "./trail";

export interface Desk {
  device: Device;
  /** The guardian's id. */
  me: PublicKey;
  key: SigningKey;
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
  /** By scope the head at which its shares were last looked at, see `acceptShares.ts`. */
  looked: Map<string, Digest>;
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
    identity,
    genesis,
    federation: () => federation,
    roster: () => federation.current.roster,
    async refresh() {
      federation = await loadFederation(device, { genesis });
      return federation;
    },
    held: new Map(),
    looked: new Map(),
    reader: openReader(device, genesis, () => federation.current.roster.logKey),
  };
}
