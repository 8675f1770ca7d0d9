/**
 * The audit of a log, entry by entry from the genesis: was anything altered, left out or put in, and was each entry
 * allowed by the rules of its day? It knows no files, no clock and no threads; memory grows with the number of scopes and
 * by some hundred bytes for each entry, not with the entries themselves; and where whoever asks keeps scopes and tree
 * elsewhere, by neither.
 *
 * An entry is held, in this order, to its leaf (the envelope's digest), to its signatures, to its scope, to the entry
 * before it in that scope, to the tree its signer saw, and to the rules (`decide`). The checkpoint at the end is held to
 * the tree of all leaves, to the key of the log in today's roster, and to the guardians who cosigned it.
 *
 * What its signer saw is where an omission shows that was mended: who leaves a veto out of the log and signs the rest
 * anew makes another tree, and every later act says of what tree it was an act.
 */
import { noteScreened } from "@/lib/protocol/ed25519";
import type { Digest, LogHead } from "@/lib/protocol/fields";
import { isFingerprintOf } from "@/lib/protocol/fingerprint";
import { type Checkpoint, openCheckpoint } from "@/lib/protocol/log/checkpoint";
import { verifyCosignatures } from "@/lib/protocol/log/cosignature";
import { checkLink, type Entry, type ScopeHead } from "@/lib/protocol/log/entry";
import { GrowingTree, type Shelf } from "@/lib/protocol/log/growing";
import { type Note, parseVerifierKey, signaturesBy, type VerifierKey } from "@/lib/protocol/log/note";
import type { HashFunction } from "@/lib/protocol/log/tree";
import { witnessOf } from "@/lib/protocol/log/witness";
import { seenIn } from "@/lib/protocol/statements/seen";
import type { Signed, StatementName } from "@/lib/protocol/statements/statement";
import { fingerprintWords } from "@/lib/protocol/words";
import { rosterToday } from "../read";
import { type Entered, Replay, type States } from "../replay";
import { federationScope, scopeOf } from "../scope";
import type { FederationState, ScopeId, ScopeState } from "../state";
import { DigestSet } from "./digest-set";
import { type AuditFault, auditFault } from "./fault";
import { type OpenedEntry, signedOf } from "./open";
import { cosigners, type Witness } from "./witnesses";

/** A log in which nothing was found. */
export interface Verdict {
  size: number;
  root: Digest;
  /** The name of the log. */
  origin: string;
  /** Digest of the genesis: the fingerprint of the federation. Whose log it is, nothing else in it can tell. */
  genesis: Digest;
  /** As today's roster calls it. */
  federation: string;
  /** Of the first and the last entry, milliseconds. */
  firstAt: number;
  lastAt: number;
  /** Guardians of today's roster, and which of them cosigned the checkpoint. */
  guardians: number;
  witnesses: Witness[];
  /** Which of the outside witnesses that were asked for cosigned it, and when (POSIX seconds, by their clocks). */
  outside: { name: string; time: number }[];
  /** How many of each kind of statement were entered; kinds of which there was none are left out. */
  acts: Partial<Record<StatementName, number>>;
}

/** Where an audit keeps the ends of the scopes' chains. A `Map` will do. */
export interface Heads {
  get(scope: ScopeId): ScopeHead | undefined;
  set(scope: ScopeId, head: ScopeHead): unknown;
}

export interface AuditParts {
  states?: States;
  heads?: Heads;
  entered?: Entered;
  hash?: HashFunction;
  /** For what the tree of a large log has come to. */
  shelf?: Shelf | undefined;
  /** Of the federation whose log this must be (`readFingerprint`). */
  fingerprint?: string;
  /** A tree of this log that whoever asks has seen: this one must go on from it. */
  before?: LogHead;
  /** Cosigning keys of witnesses whom no roster names, as whoever asks knows them. */
  outside?: readonly VerifierKey[];
  /** Shown each entry in which nothing was found, in order. */
  taken?: (signed: Signed, acceptedAt: number) => void;
}

export class Audit {
  private readonly states: States;
  private readonly heads: Heads;
  private readonly replay: Replay;
  private readonly tree: GrowingTree;
  private readonly fingerprint: string | undefined;
  private before: LogHead | undefined;
  private readonly outside: readonly VerifierKey[];
  private readonly taken: AuditParts["taken"];
  private readonly acts: Partial<Record<StatementName, number>> = {};
  private firstAt = 0;
  private lastAt = 0;

  constructor({ states, heads, entered, hash, shelf, fingerprint, before, outside, taken }: AuditParts = {}) {
    this.states = states ?? new Map<ScopeId, ScopeState | null>();
    this.heads = heads ?? new Map<ScopeId, ScopeHead>();
    this.replay = new Replay(this.states, entered ?? new DigestSet());
    this.tree = new GrowingTree(hash, shelf);
    this.fingerprint = fingerprint;
    this.before = before;
    this.outside = outside ?? [];
    this.taken = taken;
  }

  /** From now on the tree is held to this one, too, that whoever asks has seen meanwhile. */
  expect(before: LogHead): void {
    this.before = before;
  }

  /** Entries taken so far. */
  get size(): number {
    return this.tree.size;
  }

  /** The next entry. After a fault nothing that follows can be judged. @returns null if nothing is wrong with it. */
  take(entry: Entry, opened: OpenedEntry): AuditFault | null {
    const { statement } = opened;
    const index = this.size;
    if (opened.envelope !== entry.envelope) {
      return auditFault("envelopeDiffers", { index, expected: entry.envelope, found: opened.envelope });
    }
    if ("fault" in statement) {
      return auditFault(statement.fault, { index, found: "key" in statement ? statement.key : null });
    }
    if (statement.screened !== null) noteScreened(statement.screened);
    const signed = signedOf(statement);
    const fault =
      this.placeFault(index, entry, signed) ?? this.seenFault(index, signed) ?? this.ruleFault(index, entry, signed);
    if (fault) return fault;
    this.heads.set(entry.scope, {
      seq: entry.scopeSeq,
      leafDigest: opened.leafDigest,
      acceptedAt: entry.acceptedAt,
    });
    this.tree.add(opened.leafHash);
    this.acts[statement.name] = (this.acts[statement.name] ?? 0) + 1;
    if (index === 0) this.firstAt = entry.acceptedAt;
    this.lastAt = Math.max(this.lastAt, entry.acceptedAt);
    this.taken?.(signed, entry.acceptedAt);
    return null;
  }

  private placeFault(index: number, entry: Entry, statement: Signed): AuditFault | null {
    const scope = scopeOf(statement);
    if (entry.scope !== scope) return auditFault("wrongScope", { index, expected: scope, found: entry.scope });
    const head = this.heads.get(scope);
    const link = checkLink(head, entry);
    if (link === "timeRanBackwards") {
      return auditFault(link, { index, expected: String(head?.acceptedAt), found: String(entry.acceptedAt) });
    }
    if (link === null) return null;
    const after = (seq: number, previous: string) => `${seq} ${previous}`;
    const expected = head ? after(head.seq + 1, head.leafDigest) : after(0, "0".repeat(64));
    return auditFault(link, { index, expected, found: after(entry.scopeSeq, entry.previous) });
  }

  private seenFault(index: number, statement: Signed): AuditFault | null {
    const seen = seenIn(statement);
    if (!seen) return null;
    if (seen.size > index) {
      return auditFault("seenTooLarge", { index, expected: String(index), found: String(seen.size) });
    }
    const expected = this.tree.root(seen.size);
    return expected === seen.root ? null : auditFault("seenDiffers", { index, expected, found: seen.root });
  }

  private ruleFault(index: number, { acceptedAt }: Entry, signed: Signed): AuditFault | null {
    if (index === 0 && this.fingerprint !== undefined && !isFingerprintOf(this.fingerprint, signed.digest)) {
      const found = this.fingerprint.includes(" ") ? fingerprintWords(signed.digest).join(" ") : signed.digest;
      return auditFault("otherFederation", { index, expected: this.fingerprint, found });
    }
    // A whole log leaves nothing undecided.
    const refusal = this.replay.take({ signed, acceptedAt });
    if (refusal === null || refusal === "undecided") return null;
    const { refused: code, because } = refusal;
    return auditFault("notAllowed", { index, found: signed.name, refused: { code, because } });
  }

  /** The end: the checkpoint over all that was taken. */
  async finish(signedCheckpoint: string): Promise<Verdict | AuditFault> {
    const state = this.states.get(federationScope);
    if (state?.kind !== "federation") return auditFault("noFederation");
    const logKey = parseVerifierKey(state.server.logKey);
    const opened = await openCheckpoint(signedCheckpoint, logKey);
    if ("fault" in opened) {
      const code = opened.fault === "badSignature" ? "checkpointUnsigned" : opened.fault;
      return auditFault(code, { expected: state.server.logKey });
    }
    const { checkpoint, note } = opened;
    const fault = this.treeFault(checkpoint) ?? this.beforeFault();
    if (fault) return fault;
    const witnesses = await witnessesOf(note, checkpoint.origin, state);
    if (!Array.isArray(witnesses)) return witnesses;
    const outside = await verifyCosignatures(note, this.outside);
    if (!outside) return auditFault("badCosignature", { found: null });
    const { roster } = rosterToday(state);
    return {
      ...this.tree.head(),
      origin: checkpoint.origin,
      genesis: state.genesis,
      federation: roster.federation,
      firstAt: this.firstAt,
      lastAt: this.lastAt,
      guardians: roster.guardians.length,
      witnesses,
      outside: outside.map(({ witness, time }) => ({ name: witness.name, time })),
      acts: this.acts,
    };
  }

  private treeFault({ size, root }: Checkpoint): AuditFault | null {
    if (size !== this.size) {
      return auditFault("entriesMissing", { expected: String(size), found: String(this.size) });
    }
    const found = this.tree.root();
    return found === root ? null : auditFault("rootDiffers", { expected: root, found });
  }

  /** The tree must go on from the one that was seen before. */
  private beforeFault(): AuditFault | null {
    if (!this.before || this.before.size === 0) return null;
    const { size, root } = this.before;
    if (this.size < size) return auditFault("rewound", { expected: String(size), found: String(this.size) });
    const found = this.tree.root(size);
    return found === root ? null : auditFault("forked", { expected: root, found });
  }
}

/** Which guardians of today cosigned. Lines of strangers are no guardians' and count for nothing. */
async function witnessesOf(note: Note, origin: string, state: FederationState): Promise<Witness[] | AuditFault> {
  const { guardians } = rosterToday(state).roster;
  const today = new Set(guardians.map(({ witnessKey }) => witnessKey));
  const everybody = state.rosters.flatMap(({ roster }) => roster.guardians);
  const removed = everybody.find(
    ({ witnessKey }) => !today.has(witnessKey) && signaturesBy(witnessOf(origin, witnessKey), note).length > 0,
  );
  if (removed) return auditFault("witnessRemoved", { found: removed.witnessKey });
  const found = await cosigners(note, origin, guardians);
  return "bad" in found ? auditFault("badCosignature", { found: found.bad.witnessKey }) : found.witnesses;
}
