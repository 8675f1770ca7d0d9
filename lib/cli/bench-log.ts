import { LoggedStory } from "@/lib/domain/testing/logged";
import { keyOf, signerOf } from "@/lib/domain/testing/statements";
import { concat } from "@/lib/protocol/bytes";
import { signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { writeExport } from "@/lib/protocol/log/export";

const guardians = ["ada", "ben", "cleo", "dov", "eve"];
/** Backups whose shares a guardian accepts with one signature. */
const batch = 5;

export interface BenchLog {
  entries: number;
  /** In all envelopes together. */
  signatures: number;
  /** The export. */
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The log of a federation, 3 of 5, in which one member after the other makes a backup, loses the phone and gets everything
 * back: eleven entries each, as many keys that are new as a real one has, every statement really signed and allowed.
 */
export async function benchLog(atLeast: number, say: (line: string) => void): Promise<BenchLog> {
  const story = LoggedStory.open();
  let unaccepted: { backup: string; manifest: string }[] = [];
  for (let member = 0; story.records.length < atLeast; member++) {
    const name = `member ${member}`;
    story.pass(60_000);
    const backup = story.enrol(name);
    unaccepted.push({ backup, manifest: story.backup(backup).manifestDigest });
    if (unaccepted.length === batch) {
      for (const who of guardians) {
        story.must(story.act("shares.accepted", { accepted: unaccepted, refused: [] }, keyOf(who)));
      }
      unaccepted = [];
    }
    const id = story.matched(backup, name);
    for (const who of guardians.slice(0, 3)) {
      story.pass(1_000);
      story.must(story.approve(id, backup, who));
      story.must(story.release(id, backup, who));
    }
    story.must(story.ask(id, backup, "the name"));
    story.must(story.complete(id));
    if (member % 1_000 === 0) say(`making a log: ${story.records.length} of ${atLeast} entries …`);
  }
  const checkpoint = signCheckpoint({ origin: "holdfast.test", ...story.seen }, signerOf(keyOf("log")));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeExport(checkpoint, story.records)) chunks.push(chunk);
  const signatures = story.entries.reduce((sum, { signed }) => sum + signed.signers.length, 0);
  return { entries: story.records.length, signatures, bytes: concat(...chunks) };
}
