import "server-only";
import { randomBytes } from "node:crypto";
import { type Bytes, own } from "@/lib/protocol/bytes";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { dealPepper } from "@/lib/protocol/escrow";
import type { BlobRef, Digest } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import { type Keyring, newKeyring, statementKey } from "@/lib/protocol/keyring";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement, type StatementBody, type StatementName } from "@/lib/protocol/statements/statement";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import { testRoster } from "@/lib/protocol/testing/federation";
import { append } from "./append";
import type { Submitted } from "./plan";
import { openStore, type Store, type StoreOptions } from "./store";

/** For tests alone: stores with fixed keys, and federations founded in them through the product's own code. */
const testKeys: Pick<StoreOptions, "log" | "eventSeed"> = {
  log: { origin: "holdfast/0123456789abcdef", seed: new Uint8Array(32).fill(1) },
  eventSeed: new Uint8Array(32).fill(2),
};

export const testStore = (databaseUrl: string, options: Partial<StoreOptions> = {}): Promise<Store> =>
  openStore({ databaseUrl, ...testKeys, ...options });

/** Signs and opens a statement, as it reaches the store. */
export async function submitted<N extends StatementName>(
  name: N,
  body: StatementBody<N>,
  ...keys: SigningKey[]
): Promise<Submitted> {
  const { envelope } = signStatement(name, body, ...keys);
  return { envelope, signed: await openStatement(envelope) };
}

/** A federation whose genesis stands in the store's log, with every kit checked. */
export async function foundFederation(store: Store, guardians = 3, threshold = 2): Promise<TestFederation> {
  const keyrings: Keyring[] = await Promise.all(Array.from({ length: guardians }, newKeyring));
  const pepper = dealPepper(guardians, threshold);
  const roster = {
    ...(await testRoster(keyrings, threshold, pepper)),
    logKey: store.log.verifierKey,
    eventKey: store.event.key,
  };
  const signedAt = store.clock();
  const genesis = await submitted("roster.genesis", { roster, signedAt }, ...keyrings.map(statementKey));
  const { digest } = genesis.signed;
  const kits = await Promise.all(
    keyrings.map((keyring) => submitted("kit.checked", { genesis: digest, signedAt }, statementKey(keyring))),
  );
  const outcome = await append(store, { statements: [genesis, ...kits] });
  if ("refused" in outcome) throw new Error(`the federation was refused: ${outcome.because}`);
  return { keyrings, pepper, roster: { digest, roster }, genesis: genesis.envelope };
}

/** Random bytes in the place of a sealed file, and how a statement names them. */
export function someBlob(size = 40): { bytes: Bytes; ref: BlobRef } {
  const bytes = own(randomBytes(size));
  return { bytes, ref: { digest: blobDigest(bytes), size } };
}

/** Looks like an age recipient; nothing is sealed to it. */
const someRecipient = (): string =>
  `age1pq1${[...randomBytes(60)].map((byte) => "qpzry9x8gf2tvdw0s3jn54khce6mua7l"[byte % 32]).join("")}`;

/** A case that is about to be opened: the statement, its sealed files and its key. */
export async function someCase(roster: Digest, signedAt: number, lookup: Digest = "ab".repeat(32)) {
  const key = signingKey();
  const [claim, identity] = [someBlob(), someBlob()];
  const body = {
    kind: "recovery" as const,
    lookup,
    key: key.key,
    recipient: someRecipient(),
    roster,
    files: { recipient: someRecipient(), identity: identity.ref },
    claim: claim.ref,
    signedAt,
  };
  return { key, statement: await submitted("case.opened", body, key), blobs: [claim.bytes, identity.bytes] };
}
