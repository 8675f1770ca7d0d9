import "server-only";
import { apply } from "@/lib/domain/apply";
import { decide } from "@/lib/domain/decide";
import { needs } from "@/lib/domain/needs";
import type { Refusal } from "@/lib/domain/refusal";
import { scopeOf } from "@/lib/domain/scope";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import type { Bytes } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { formatEntry, leafDigest } from "@/lib/protocol/log/entry";
import type { Signed } from "@/lib/protocol/statements/statement";
import { entryIdentity, type Identity } from "./identity";
import { type Notice, noticesOf } from "./notices";
import { type Folded, type Head, noHead, type Worlds } from "./worlds";

/** A verified statement with the canonical bytes of its envelope. */
export interface Submitted {
  signed: Signed;
  envelope: Bytes;
}

/** An entry that is about to be written. */
export interface PlannedEntry extends Submitted {
  identity: Identity;
  scope: ScopeId;
  scopeSeq: number;
  acceptedAt: number;
  leaf: Bytes;
  notices: Notice[];
}

/** What becomes of one submission: its new entries (those it repeats are left out), the refusal, or a fault of ours. */
export type Verdict = { entries: PlannedEntry[] } | Refusal | { failed: unknown };

/** What a batch reads and writes. */
export interface Plan {
  verdicts: Verdict[];
  /** Every scope that any decision read, with the head it was read at. */
  read: Map<ScopeId, Head>;
  /** The scopes that get entries, as they are afterwards. */
  written: Map<ScopeId, Folded>;
}

/**
 * Decides submissions one after the other, each on what those before it would leave behind. Of a submission every
 * statement stands or none.
 * @param known what is in the log already and is passed over.
 */
export async function planBatch(
  worlds: Pick<Worlds, "likely">,
  submissions: Submitted[][],
  known: ReadonlySet<Identity>,
  clock: () => number,
): Promise<Plan> {
  const read = new Map<ScopeId, Head>();
  const now = new Map<ScopeId, Folded>();
  const written = new Map<ScopeId, Folded>();
  const entered = new Set(known);

  async function load(scopes: ScopeId[]): Promise<void> {
    const missing = scopes.filter((scope) => !now.has(scope));
    for (const [scope, folded] of missing.length > 0 ? await worlds.likely(missing) : []) {
      now.set(scope, folded);
      read.set(scope, folded.head);
    }
  }

  /** What the whole batch reads, with a few questions to the database instead of some for each statement. */
  async function loadAll(statements: Submitted[]): Promise<void> {
    for (;;) {
      const world = new Map([...now].map(([scope, { state }]) => [scope, state]));
      const missing = new Set(statements.flatMap(({ signed }) => needs(world, signed)));
      if (missing.size === 0) return;
      await load([...missing]);
    }
  }

  async function planOne(statements: Submitted[]): Promise<Verdict> {
    const mine = new Map<ScopeId, Folded>();
    const entries: PlannedEntry[] = [];
    for (const submitted of statements) {
      const { signed, envelope } = submitted;
      const identity = entryIdentity(signed);
      if (entered.has(identity) || entries.some((entry) => entry.identity === identity)) continue;
      const world = await worldFor(signed, mine);
      // The clocks of two processes differ a little: none may make time run backwards for the other.
      const latest = [...world.values()].reduce((max, state) => Math.max(max, state?.lastAcceptedAt ?? 0), 0);
      const acceptedAt = Math.max(clock(), latest);
      const refusal = decide(world, signed, acceptedAt);
      if (refusal) return refusal;
      const after = apply(world, signed, acceptedAt);
      const scope = scopeOf(signed);
      const { head } = mine.get(scope) ?? now.get(scope) ?? { head: noHead };
      const entry = { scope, scopeSeq: head.seq, previous: head.head, acceptedAt, envelope: envelopeDigest(envelope) };
      const leaf = formatEntry(entry);
      mine.set(scope, {
        head: { seq: head.seq + 1, head: leafDigest(leaf), acceptedAt },
        state: after.get(scope) ?? null,
      });
      const notices = noticesOf(signed, world, after, acceptedAt);
      entries.push({ ...submitted, identity, scope, scopeSeq: head.seq, acceptedAt, leaf, notices });
    }
    for (const [scope, folded] of mine) {
      now.set(scope, folded);
      written.set(scope, folded);
    }
    for (const { identity } of entries) entered.add(identity);
    return { entries };
  }

  async function worldFor(signed: Signed, mine: Map<ScopeId, Folded>): Promise<Map<ScopeId, ScopeState | null>> {
    const world = new Map<ScopeId, ScopeState | null>();
    for (let missing = needs(world, signed); missing.length > 0; missing = needs(world, signed)) {
      if (missing.some((scope) => !now.has(scope))) await load(missing);
      for (const scope of missing) world.set(scope, (mine.get(scope) ?? now.get(scope))?.state ?? null);
    }
    return world;
  }

  await loadAll(submissions.flat().filter(({ signed }) => !known.has(entryIdentity(signed))));
  const verdicts: Verdict[] = [];
  for (const statements of submissions) {
    // A fault in one must not take the others of its batch with it.
    verdicts.push(await planOne(statements).catch((failed: unknown) => ({ failed })));
  }
  return { verdicts, read, written };
}
