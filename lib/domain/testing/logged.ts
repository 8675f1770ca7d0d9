/** For tests alone: a story whose statements are signed and stand in a log, and logs that somebody has tampered with. */
import { concat, toHex } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import type { Digest, LogHead, PublicKey } from "@/lib/protocol/fields";
import { formatCheckpoint } from "@/lib/protocol/log/checkpoint";
import { cosign } from "@/lib/protocol/log/cosignature";
import { formatEntry, headOf, nextEntry, parseEntry, type ScopeHead } from "@/lib/protocol/log/entry";
import { writeExport } from "@/lib/protocol/log/export";
import { GrowingTree } from "@/lib/protocol/log/growing";
import { formatNote, signNote } from "@/lib/protocol/log/note";
import { naiveRoot } from "@/lib/protocol/log/testing/naive";
import { hashLeaf } from "@/lib/protocol/log/tree";
import { witnessOf } from "@/lib/protocol/log/witness";
import { signStatement } from "@/lib/protocol/signing";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { RefusalCode } from "../refusal";
import type { Entry } from "../replay";
import { scopeOf } from "../scope";
import type { ScopeId } from "../state";
import { keyOf, signerOf } from "./statements";
import { type Plan, Story } from "./story";

export interface LogRecord {
  leaf: Uint8Array;
  envelope: Uint8Array;
}

/** Whoever signs is known by the key. */
export const envelopeOf = ({ name, body, signers }: Signed): Uint8Array =>
  signStatement(name, body as never, ...signers.map(signerOf)).envelope;

/** The log that a server would make of these, with whole chains whatever they are. */
export function logOf(entries: readonly Entry[]): LogRecord[] {
  const heads = new Map<ScopeId, ScopeHead>();
  return entries.map(({ signed, acceptedAt }) => {
    const envelope = envelopeOf(signed);
    const scope = scopeOf(signed);
    const entry = nextEntry(heads.get(scope), { scope, acceptedAt, envelope: envelopeDigest(envelope) });
    const leaf = formatEntry(entry);
    heads.set(scope, headOf(parseEntry(leaf), leaf));
    return { leaf, envelope };
  });
}

export const origin = "holdfast.test";

export const rootOf = (records: readonly Pick<LogRecord, "leaf">[]): Digest =>
  toHex(naiveRoot(records.map(({ leaf }) => leaf)));

interface Signing {
  /** Labels of guardians. */
  cosigners: string[];
  /** Label of the log's key. */
  log: string;
  name: string;
  /** That of the leaves, unless somebody lies. */
  root: Digest;
}

/** A checkpoint over these leaves, by the log's key unless told otherwise, cosigned by the guardians with these labels. */
export function checkpointOf(
  records: readonly Pick<LogRecord, "leaf">[],
  { cosigners = [], log = "log", name = origin, root = rootOf(records) }: Partial<Signing> = {},
): string {
  const text = formatCheckpoint({ origin: name, size: records.length, root });
  const witness = (label: string) => {
    const key: PublicKey = keyOf(`${label}/witness`);
    return cosign(text, witnessOf(name, key).name, signerOf(key), 1_767_225_600);
  };
  const key = signerOf(keyOf(log));
  return formatNote({ text, signatures: [signNote(text, name, key), ...cosigners.map(witness)] });
}

export async function exportOf(records: readonly LogRecord[], checkpoint = checkpointOf(records)): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeExport(checkpoint, records)) chunks.push(chunk);
  return concat(...chunks);
}

/** A story whose people see the tree that there is, and sign. */
export class LoggedStory extends Story {
  readonly records: LogRecord[] = [];
  private readonly heads = new Map<ScopeId, ScopeHead>();
  private readonly tree = new GrowingTree();

  /** As `Story.open`, in a log. */
  static override open(plan?: Plan): LoggedStory {
    const story = new LoggedStory(plan);
    story.must(story.genesis());
    for (const { key } of story.roster.guardians) {
      story.must(story.act("kit.checked", { genesis: story.fingerprint }, key));
    }
    return story;
  }

  override get seen(): LogHead {
    return this.tree.head();
  }

  override enter(signed: Signed): RefusalCode | null {
    const refused = super.enter(signed);
    if (refused === null) this.log(signed);
    return refused;
  }

  /** Into the log, whatever the rules say. */
  log(signed: Signed): void {
    const envelope = envelopeOf(signed);
    const scope = scopeOf(signed);
    const leaf = formatEntry(
      nextEntry(this.heads.get(scope), { scope, acceptedAt: this.now, envelope: envelopeDigest(envelope) }),
    );
    this.heads.set(scope, headOf(parseEntry(leaf), leaf));
    this.records.push({ leaf, envelope });
    this.tree.add(hashLeaf(leaf));
  }
}
