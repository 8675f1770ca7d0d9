/** What an audit keeps of its scopes where memory is not enough for all of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shelf } from "@/lib/protocol/log/growing";
import type { Signed } from "@/lib/protocol/statements/statement";
import { identityOf } from "../once";
import { federationScope } from "../scope";
import { checkpointOf, exportOf, LoggedStory, logOf } from "../testing/logged";
import { keyOf, sign } from "../testing/statements";
import { day, hour, minute } from "../time";
import { ScopeRecords } from "./scope-records";
import { verifyExport } from "./verify-export";

/** A shelf that counts what is put on it and taken from it. */
function memoryShelf() {
  const shelved: Uint8Array[] = [];
  let [end, taken] = [0, 0];
  const places = new Map<number, Uint8Array>();
  const shelf: Shelf = {
    put(bytes) {
      const at = end;
      shelved.push(bytes.slice());
      places.set(at, bytes.slice());
      end += bytes.length;
      return at;
    },
    get(at, length) {
      taken++;
      for (const [start, bytes] of places) {
        if (start <= at && at + length <= start + bytes.length) return bytes.slice(at - start, at - start + length);
      }
      throw new Error("nothing lies there");
    },
  };
  return { shelf, put: () => shelved.length, taken: () => taken };
}

/** Members who come, one after the other, and go back to what the first ones left. */
function story(members: number): LoggedStory {
  const log = LoggedStory.open();
  const backups = Array.from({ length: members }, (_, i) => {
    log.pass(minute);
    return log.enrol(`member ${i}`);
  });
  for (const [i, backup] of backups.entries()) {
    log.pass(minute);
    const id = log.matched(backup, `member ${i}`);
    for (const who of ["ada", "ben", "cleo"]) {
      log.must(log.approve(id, backup, who));
      log.must(log.release(id, backup, who));
    }
    log.must(log.ask(id, backup, "the name"));
    log.must(log.complete(id));
  }
  return log;
}

const partsOf = ({ states, heads, entered }: ScopeRecords) => ({ states, heads, entered });

describe("an audit that keeps few scopes in memory", () => {
  it("comes to the verdict of one that keeps all, and puts the others away", async () => {
    const { records } = story(30);
    const file = await exportOf(records, checkpointOf(records, { cosigners: ["ada"] }));
    const { shelf, put, taken } = memoryShelf();
    const few = new ScopeRecords(shelf, 4);
    const found = await verifyExport([file], { ...partsOf(few), shelf });
    expect(found).toEqual(await verifyExport([file]));
    expect(found).toMatchObject({ size: records.length });
    expect(few.inMemory).toBeLessThanOrEqual(5);
    expect(put()).toBeGreaterThan(50);
    expect(taken()).toBeGreaterThan(25);
  });

  it("finds what one that keeps all finds: an entry left out, and one that stands there twice", async () => {
    const { entries } = story(8);
    const last = entries.at(-1)?.acceptedAt ?? 0;
    const [at] = entries.flatMap(({ signed }, i) => (signed.name === "case.matched" ? [i] : []));
    const twice = entries[at as number] as (typeof entries)[0];
    const logs = [
      logOf(entries).filter((_, i) => i !== (at as number)),
      logOf([...entries, twice]),
      logOf([...entries, { ...twice, acceptedAt: last }]),
    ];
    for (const log of logs) {
      const file = await exportOf(log);
      const { shelf } = memoryShelf();
      const found = await verifyExport([file], { ...partsOf(new ScopeRecords(shelf, 2)), shelf });
      expect(found).toHaveProperty("fault");
      expect(found).toEqual(await verifyExport([file]));
    }
  });

  it("refuses what entered long ago for its time, having forgotten that it entered", async () => {
    const { entries } = story(3);
    const first = entries.find(({ signed }) => signed.name === "case.completed") as (typeof entries)[0];
    const file = await exportOf(logOf([...entries, { ...first, acceptedAt: first.acceptedAt + day }]));
    const { shelf } = memoryShelf();
    const few = await verifyExport([file], { ...partsOf(new ScopeRecords(shelf, 2)), shelf });
    const all = await verifyExport([file]);
    expect(few).toMatchObject({ fault: "notAllowed", index: entries.length });
    expect(all).toMatchObject({ fault: "notAllowed", index: entries.length, refused: { code: "alreadyEntered" } });
  });

  it("says what maps say, however few it keeps", () => {
    const scope = fc.nat(9).map((n) => `${n}`.repeat(64));
    const act = fc.record({ scope, seq: fc.nat(1_000), reads: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (acts, kept) => {
        const { heads } = new ScopeRecords(memoryShelf().shelf, kept);
        const known = new Map<string, number>();
        for (const { scope: of, seq, reads } of acts) {
          if (reads) expect(heads.get(of)?.seq).toBe(known.get(of));
          else {
            heads.set(of, { seq, leafDigest: "ab".repeat(32), acceptedAt: seq });
            known.set(of, seq);
          }
        }
        for (const [of, seq] of known) expect(heads.get(of)?.seq).toBe(seq);
      }),
    );
  });

  it("forgets that a statement has entered when its time to enter is over, and never one that several sign", () => {
    const { entered, states } = new ScopeRecords(memoryShelf().shelf, 4);
    const now = Date.UTC(2026, 0, 1);
    const counted = (date: string, signedAt: number): Signed =>
      sign("day.counted", { day: date, lookups: 0, refusedLookups: 0, failedSignIns: 0, signedAt }, keyOf("event"));
    const continued: Signed = sign(
      "log.continued",
      {
        previous: { size: 1, root: "ab".repeat(32) },
        logKey: "a+1+A",
        eventKey: keyOf("event"),
        lost: "",
        signedAt: now,
      },
      keyOf("ada"),
    );
    const early = counted("2025-12-30", now);
    const late = counted("2025-12-31", now + hour);
    const has = (signed: Signed) => entered.has(identityOf(signed), signed);
    for (const signed of [early, continued]) entered.add(identityOf(signed), signed);
    expect([has(early), has(continued), has(late)]).toEqual([true, true, false]);
    states.set(federationScope, { ...LoggedStory.open().federation, lastAcceptedAt: now + hour });
    entered.add(identityOf(late), late);
    expect([has(early), has(continued), has(late)]).toEqual([false, true, true]);
  });
});
