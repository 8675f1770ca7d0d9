/** A federation with its devices, ready for a test: five guardians, three needed, every kit checked. */
import "fake-indexeddb/auto";
import { toBase64url } from "@/lib/protocol/bytes";
import { type DealtPepper, dealPepper } from "@/lib/protocol/escrow";
import { type Keyring, newKeyring, statementKey } from "@/lib/protocol/keyring";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { stretcher } from "@/lib/protocol/stretch";
import { testRoster } from "@/lib/protocol/testing/federation";
import { httpApi } from "../api";
import { type Desk, openDesk } from "../desk";
import type { Device } from "../device";
import { isRefused, type Refused } from "../outcome";
import { openStorage } from "../storage";
import type { Lie } from "./line";
import { MemoryServer } from "./memoryServer";
import { newTab } from "./tab";

export interface Valley {
  server: MemoryServer;
  clock: { now: number };
  keyrings: Keyring[];
  pepper: DealtPepper;
  roster: Roster;
  genesis: SignedEnvelope;
  /** A browser of its own. */
  device(lie?: Lie): Promise<Device>;
  /** The desk of the guardian at this place, in a browser of its own or in the one given. */
  desk(place: number, lie?: Lie): Promise<Desk>;
}

export async function newDevice(server: MemoryServer, clock: { now: number }, lie: Lie | null = null): Promise<Device> {
  // Time goes on: no two statements are signed in the same millisecond.
  const now = () => ++clock.now;
  const wire = { fetch: server.fetchFor({ email: null }, lie), now, pause: async () => {} };
  // Files of tests follow each other over one IndexedDB: a name that is counted would be another file's, too.
  const storage = await openStorage(`device-${crypto.randomUUID()}`);
  return { api: httpApi(wire), storage, tab: newTab(), now, stretch: stretcher("test") };
}

export async function newValley({
  guardians = 5,
  threshold = 3,
  change = (roster: Roster) => roster,
} = {}): Promise<Valley> {
  const clock = { now: 1_790_000_000_000 };
  const server = new MemoryServer(() => clock.now);
  const keyrings = await Promise.all(Array.from({ length: guardians }, newKeyring));
  const pepper = dealPepper(guardians, threshold);
  server.pepperKey = pepper.secretKey;
  const drawn = await testRoster(keyrings, threshold, pepper);
  const roster = change({ ...drawn, logKey: server.log.verifierKey, eventKey: server.event.key });
  const genesis = signStatement("roster.genesis", { roster, signedAt: clock.now }, ...keyrings.map(statementKey));
  const device = (lie?: Lie) => newDevice(server, clock, lie);
  const first = await device();
  await enter(first, genesis);
  for (const keyring of keyrings) {
    const body = { genesis: genesis.digest, signedAt: first.now() };
    await enter(first, signStatement("kit.checked", body, statementKey(keyring)));
  }
  const desk = async (place: number, lie?: Lie) =>
    openDesk(await device(lie), { ...(keyrings[place] as Keyring), genesis: genesis.digest });
  return { server, clock, keyrings, pepper, roster, genesis, device, desk };
}

/** Enters a statement past the client's own checks. */
export async function enter({ api }: Device, ...signed: SignedEnvelope[]): Promise<void> {
  const body = { envelopes: signed.map(({ envelope }) => toBase64url(envelope)), blobs: [] };
  const answer = await api.bytes("/api/statements", { method: "POST", body });
  if (isRefused(answer)) throw new Error(`${answer.refused}: ${answer.because}`);
}

/** The value, where a refusal would be a failure of the test. */
export function given<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}: ${answer.because}`);
  return answer;
}
