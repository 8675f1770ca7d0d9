import { beforeEach, describe, expect, test } from "vitest";
import { toHex, u64 } from "@/lib/protocol/bytes";
import type { LogHead } from "@/lib/protocol/fields";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseNote } from "@/lib/protocol/log/note";
import { Offline } from "./outcome";
import { openReader } from "./reader";
import { holdSeenHeads } from "./seenHeads";
import { altering, showing } from "./testing/lies";
import type { Lie } from "./testing/line";
import { MemoryServer } from "./testing/memoryServer";
import { newDevice } from "./testing/valley";

const genesis = "ab".repeat(32);
const clock = { now: 1_790_000_000_000 };
let server: MemoryServer;

beforeEach(() => {
  server = new MemoryServer(() => clock.now);
  grow(300);
});

function grow(count: number): void {
  for (let added = 0; added < count; added++) {
    const n = server.log.entries.length;
    server.log.append(toHex(u64(n % 7)).padStart(64, "0"), u64(n), clock.now);
  }
}

async function headAt(size: number, log = server.log): Promise<LogHead> {
  const { root } = parseCheckpoint(parseNote(await log.checkpoint(size)).text);
  return { size, root };
}

async function browser(lie?: Lie) {
  const asked: string[] = [];
  const device = await newDevice(server, clock, (path, answer) => {
    if (/^\/log\/tile\/\d/.test(path)) asked.push(path);
    return lie?.(path, answer);
  });
  const reader = openReader(device, genesis, () => server.log.verifierKey);
  await reader.sync();
  /** By a statement that stands at `index`. */
  const hold = async (heads: LogHead[], index = server.log.entries.length) => {
    const claims = heads.map((seen) => ({ seen, statement: "cd".repeat(32), index }));
    return holdSeenHeads({ device, genesis, reader }, await reader.standing(), claims);
  };
  return { hold, reader, asked, storage: device.storage };
}

const stopped = (code: string) => expect.objectContaining({ name: "Stop", code });

describe("RFC 6962: a tree that somebody saw", () => {
  test("is a beginning of the own one, whatever its size, the empty one and the own among them", async () => {
    const { hold, reader } = await browser();
    for (const size of [0, 1, 2, 255, 256, 257, 299, 300]) await hold([await headAt(size)]);
    expect(reader.view().stop).toBeNull();
  });

  test("has another root than the own one had at that size: a fork, with all that shows it", async () => {
    const other = server.log.without(3);
    for (const size of [4, 128, 299]) {
      const { hold, reader } = await browser();
      const seen = await headAt(size, other);
      await expect(hold([await headAt(7), seen])).rejects.toEqual(stopped("logSplit"));
      expect(reader.view().stop?.evidence).toMatchObject({
        statement: "cd".repeat(32),
        index: 300,
        seenSize: size,
        seenRoot: seen.root,
        rootHere: (await headAt(size)).root,
        checkpoint: await server.log.checkpoint(300),
      });
    }
  });

  test("is called empty under a root that no empty tree has", async () => {
    const { hold } = await browser();
    await expect(hold([{ size: 0, root: "ab".repeat(32) }])).rejects.toEqual(stopped("logSplit"));
  });

  test("cannot hold the statement by which it was seen, nor what came after", async () => {
    const { hold } = await browser();
    await hold([await headAt(200)], 200);
    await expect(hold([await headAt(201)], 200)).rejects.toEqual(stopped("logSplit"));
  });

  test("two signers at one size, of whom one saw another tree", async () => {
    const { hold } = await browser();
    const [right, wrong] = [await headAt(100), await headAt(100, server.log.without(3))];
    await expect(hold([right, wrong])).rejects.toEqual(stopped("logSplit"));
  });
});

describe("the tiles that show it", () => {
  test("are asked for once, and not again for what was shown, also after a reload", async () => {
    const one = await browser();
    const heads = await Promise.all([3, 10, 77, 200, 260].map((size) => headAt(size)));
    await one.hold(heads);
    expect(one.asked.toSorted()).toEqual(["/log/tile/0/000", "/log/tile/0/001.p/44", "/log/tile/1/000.p/1"]);
    await one.hold(heads);
    const again = openReader({ ...(await newDevice(server, clock)), storage: one.storage }, genesis, () => "");
    const device = {
      ...(await newDevice(
        server,
        clock,
        altering(() => true),
      )),
      storage: one.storage,
    };
    const claims = heads.map((seen) => ({ seen, statement: "cd".repeat(32), index: 300 }));
    await holdSeenHeads({ device, genesis, reader: again }, await again.standing(), claims);
    expect(one.asked).toHaveLength(3);
  });

  test("are not asked for a tree that the browser itself stood at", async () => {
    const { hold, reader, asked } = await browser();
    grow(20);
    await reader.sync();
    await hold([await headAt(300)]);
    expect(asked).toEqual([]);
  });

  test("may be the full ones, where the partial ones are gone", async () => {
    const before = await headAt(290);
    const checkpoint = new TextEncoder().encode(await server.log.checkpoint(300));
    grow(300);
    const { hold } = await browser((path, answer) => {
      if (path === "/log/checkpoint") return { ...answer, bytes: checkpoint };
      return /\/(0|entries)\/001\.p\//.test(path)
        ? { status: 404, json: { refusal: { code: "notFound" } } }
        : undefined;
    });
    await hold([before], 300);
  });

  test("are false: the server is told so, and nobody is accused of another log", async () => {
    const { hold, reader } = await browser(altering((path) => path.startsWith("/log/tile/0/000")));
    await expect(hold([await headAt(200)])).rejects.toEqual(stopped("logInconsistent"));
    expect(reader.view().state).toBe("stopped");
  });

  test("are those of the other log, so that its root would fit: they do not fit the own tree", async () => {
    const other = server.log.without(3);
    const lie = showing(() => other);
    const { hold } = await browser((path, answer) =>
      /^\/log\/tile\/\d/.test(path) && !path.includes(".p/") ? lie(path, answer) : undefined,
    );
    await expect(hold([await headAt(200, other)])).rejects.toEqual(stopped("logInconsistent"));
  });

  test("cannot be had: that is no fork, nothing is believed of the head, and it is asked for again", async () => {
    let gone: "withheld" | "away" | null = "withheld";
    const { hold, reader } = await browser((path) => {
      if (!path.startsWith("/log/tile/0/") || gone === null) return undefined;
      if (gone === "away") throw new TypeError("fetch failed");
      return { status: 404, json: { refusal: { code: "notFound" } } };
    });
    const seen = await headAt(200, server.log.without(3));
    await expect(hold([seen])).rejects.toEqual(stopped("entryOmitted"));
    gone = "away";
    await expect(hold([seen])).rejects.toBeInstanceOf(Offline);
    expect(reader.view().stop).toBeNull();
    gone = null;
    await expect(hold([seen])).rejects.toEqual(stopped("logSplit"));
  });
});
