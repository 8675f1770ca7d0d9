/**
 * The federation as this browser knows it: the chain of rosters, verified from the genesis that a code, a sheet, a
 * ticket or a keyring names, and never shorter than what this browser has seen before.
 */
import type { Bytes } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { Fragment } from "@/lib/protocol/fragment";
import { type Chain, compareWithFragment, latestRoster, type RosterEntry, verifyChain } from "@/lib/protocol/roster";
import { Federation as FederationAnswer } from "./answers";
import type { Device } from "./device";
import { decline, granted, Stop } from "./outcome";

export interface Federation {
  chain: Chain;
  genesis: Digest;
  /** Today's roster. */
  current: RosterEntry;
  /** Every guardian's kit is checked. The server says so; each statement is judged by it again. */
  open: boolean;
  /** The host is https or localhost. */
  secure: boolean;
  url: string;
}

/** What a browser must know before it believes a chain: a code's fragment, or a genesis alone. */
export type Expected = Pick<Fragment, "genesis"> & Partial<Pick<Fragment, "roster">>;

/**
 * Fetches the chain and holds it against what is expected and what was kept.
 * @throws Stop "rosterUnsigned", "genesisDiffers", "rosterUnknown" or "rosterRolledBack"; RefusedError
 * "federationMissing" where none has been set up yet.
 */
export async function loadFederation(device: Device, expected: Expected): Promise<Federation> {
  const answer = granted(await device.api.call("/api/federation", FederationAnswer));
  if (answer.genesis === null) {
    if (await device.storage.get("federations", expected.genesis)) {
      throw new Stop("rosterRolledBack", "no chain, where this browser has seen one", { expected: expected.genesis });
    }
    decline("federationMissing", "no genesis in the log");
  }
  const chain = await heldChain(device, answer.chain, expected);
  const { open, secure, url } = answer;
  return { chain, genesis: chain.genesis, current: latestRoster(chain), open, secure, url };
}

/** The same for a chain that came another way. It is kept once it has held. */
export async function heldChain(device: Device, envelopes: Bytes[], expected: Expected): Promise<Chain> {
  let chain: Chain;
  try {
    chain = await verifyChain(envelopes);
  } catch (error) {
    throw new Stop("rosterUnsigned", error instanceof Error ? error.message : "malformed", { count: envelopes.length });
  }
  const evidence = { expected: expected.genesis, shown: chain.genesis, count: chain.rosters.length };
  const verdict = compareWithFragment(chain, { roster: expected.genesis, ...expected });
  if (verdict === "otherFederation")
    throw new Stop("genesisDiffers", "the chain begins with another genesis", evidence);
  if (verdict === "outdated") throw new Stop("rosterUnknown", "the chain lacks the roster of the code", evidence);
  const kept = await device.storage.get("federations", chain.genesis);
  if (kept) {
    const before = await verifyChain(kept.chain);
    const last = latestRoster(before);
    if (chain.rosters[before.rosters.length - 1]?.digest !== last.digest) {
      throw new Stop("rosterRolledBack", "the chain lacks a roster that this browser has seen", {
        ...evidence,
        seen: last.digest,
      });
    }
  }
  await keep(device, chain.genesis, envelopes);
  return chain;
}

/** Another tab may have kept a longer one since it was compared. */
async function keep({ storage, now }: Device, genesis: Digest, chain: Bytes[]): Promise<void> {
  const writing = storage.transaction("federations", "readwrite");
  const kept = await writing.store.get(genesis);
  if (!kept || kept.chain.length <= chain.length) await writing.store.put({ genesis, chain, checkedAt: now() });
  await writing.done;
}

/** The federations that this browser has checked before, latest first. */
export async function knownFederations({ storage }: Device): Promise<Chain[]> {
  const kept = await storage.getAll("federations");
  return Promise.all(kept.sort((a, b) => b.checkedAt - a.checkedAt).map(({ chain }) => verifyChain(chain)));
}
