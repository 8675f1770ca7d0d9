/**
 * Entries of a scope as somebody without an account gets them: a whole chain of leaves from the first on, each with the
 * envelope that it names, each envelope with good signatures. Whether the chain is all that the log holds, only a
 * guardian's browser knows, which reads every leaf (`trail.ts`).
 */
import { envelopeDigest } from "@/lib/protocol/dsse";
import { checkLink, headOf, type Entry as Leaf, parseEntry, type ScopeHead } from "@/lib/protocol/log/entry";
import { openStatement, type Signed, type StatementName } from "@/lib/protocol/statements/statement";
import type { Entry } from "./answers";
import { Stop } from "./outcome";

export interface OpenedEntry {
  /** Place in the log; null until it has one. */
  index: number | null;
  scope: string;
  /** Place in the scope. */
  seq: number;
  acceptedAt: number;
  statement: Signed;
  envelope: Entry["envelope"];
}

/** @throws Stop "entryAltered" or "entryOmitted" if these are not the scope's entries from its first on. */
export async function openEntries(scope: string, entries: Entry[]): Promise<OpenedEntry[]> {
  const opened: OpenedEntry[] = [];
  let head: ScopeHead | undefined;
  for (const { index, leaf, envelope } of entries) {
    const evidence = { scope, seq: opened.length };
    const entry = parseLeaf(leaf, evidence);
    if (entry.scope !== scope) throw new Stop("entryAltered", "an entry of another scope", evidence);
    const fault = checkLink(head, entry);
    if (fault) throw new Stop("entryOmitted", `the scope's chain is broken: ${fault}`, evidence);
    if (envelopeDigest(envelope) !== entry.envelope) {
      throw new Stop("entryAltered", "another envelope than the leaf names", { ...evidence, expected: entry.envelope });
    }
    head = headOf(entry, leaf);
    const statement = await openEnvelope(envelope, evidence);
    opened.push({ index, scope, seq: entry.scopeSeq, acceptedAt: entry.acceptedAt, statement, envelope });
  }
  return opened;
}

function parseLeaf(leaf: Uint8Array, evidence: Record<string, string | number>): Leaf {
  try {
    return parseEntry(leaf);
  } catch {
    throw new Stop("entryAltered", "not a leaf", evidence);
  }
}

/** @throws Stop "entryAltered" on a bad signature or a malformed statement. */
export async function openEnvelope(
  envelope: Uint8Array,
  evidence: Record<string, string | number> = {},
): Promise<Signed> {
  try {
    return await openStatement(envelope);
  } catch (error) {
    const because = error instanceof Error ? error.message.slice(0, 200) : "malformed";
    throw new Stop("entryAltered", because, { ...evidence, envelope: envelopeDigest(envelope) });
  }
}

/** The statements of one name, in order. */
export const named = <N extends StatementName>(entries: readonly OpenedEntry[], name: N): Signed<N>[] =>
  entries.flatMap(({ statement }) => (statement.name === name ? [statement as Signed<N>] : []));

/** The same, if they are signed by this key alone. */
export const namedBy = <N extends StatementName>(
  entries: readonly OpenedEntry[],
  name: N,
  keys: readonly string[],
): Signed<N>[] =>
  named(entries, name).filter(({ signers }) => signers.length === 1 && keys.includes(signers[0] as string));

type Named = Pick<OpenedEntry, "statement" | "envelope" | "acceptedAt">;

/** A backup's creation and additions, in their order; those that this key has signed, where one is given. */
export const manifestEntries = <E extends Named>(entries: readonly E[], key?: string): E[] =>
  entries.filter(
    ({ statement: { name, signers } }) =>
      (name === "backup.created" || name === "backup.updated") &&
      (key === undefined || (signers.length === 1 && signers[0] === key)),
  );

/**
 * The envelopes that make a backup's manifest what it is with the statement `last`: its creation, then the additions up to
 * that one. Each names the one before, so that nothing else which a scope is said to hold comes between. Empty if one is
 * missing.
 */
export function manifestEnvelopes(entries: readonly Named[], last: string): OpenedEntry["envelope"][] {
  const envelopes: OpenedEntry["envelope"][] = [];
  let wanted: string | null = last;
  while (wanted !== null) {
    const found = entries.find(({ statement }) => statement.digest === wanted);
    if (!found) return [];
    envelopes.unshift(found.envelope);
    wanted = found.statement.name === "backup.updated" ? found.statement.body.previous : null;
  }
  return envelopes;
}
