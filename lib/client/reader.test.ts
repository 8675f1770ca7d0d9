import { beforeAll, expect, test } from "vitest";
import { toHex, u64 } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import type { Device } from "./device";
import { Offline } from "./outcome";
import { openReader } from "./reader";
import { MemoryServer } from "./testing/memoryServer";
import { newDevice } from "./testing/valley";

const genesis = "ab".repeat(32);
let server: MemoryServer;
const clock = { now: 1_790_000_000_000 };
const key = () => server.log.verifierKey;

beforeAll(() => {
  server = new MemoryServer(() => clock.now);
});

function grow(count: number): void {
  for (let added = 0; added < count; added++) {
    const n = server.log.entries.length;
    server.log.append(toHex(sha256(u64(n % 7))), u64(n), clock.now);
  }
}

test("a log of several bundles is read whole, then on from where the reader was", async () => {
  grow(600);
  const asked: string[] = [];
  const device = await newDevice(server, clock, (path) => {
    asked.push(path);
    return undefined;
  });
  const reader = openReader(device, genesis, key);
  const first = await reader.sync();
  expect(first.state.head.size).toBe(600);
  expect([...first.places.values()].flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, i) => i));
  asked.length = 0;
  grow(10);
  expect((await reader.sync()).state.head.size).toBe(610);
  expect(asked).toEqual(["/log/checkpoint", "/log/tile/entries/002.p/98"]);
});

test("where the partial bundle is gone the full one is read", async () => {
  const size = server.log.entries.length;
  const checkpoint = new TextEncoder().encode(await server.log.checkpoint(size));
  grow(768 - size);
  const device = await newDevice(server, clock, (path, answer) => {
    if (path === "/log/checkpoint") return { ...answer, bytes: checkpoint };
    return path.includes(".p/") ? { status: 404, json: { refusal: { code: "notFound" } } } : undefined;
  });
  expect((await openReader(device, genesis, key).sync()).state.head.size).toBe(size);
});

test("without a connection the reader says so, keeps what it has, and goes on later", async () => {
  let away = true;
  const device: Device = await newDevice(server, clock, () => {
    if (away) throw new TypeError("fetch failed");
    return undefined;
  });
  const reader = openReader(device, genesis, key);
  const seen: string[] = [];
  reader.subscribe(() => seen.push(reader.view().state));
  await expect(reader.sync()).rejects.toBeInstanceOf(Offline);
  expect(reader.view().state).toBe("offline");
  away = false;
  await reader.sync();
  expect(reader.view()).toMatchObject({ state: "current", size: 768 });
  expect(seen).toContain("reading");
});

test("many who ask at once share one reading, and one more that begins after them", async () => {
  let checkpoints = 0;
  const device = await newDevice(server, clock, (path) => {
    if (path === "/log/checkpoint") checkpoints++;
    return undefined;
  });
  const reader = openReader(device, genesis, key);
  await Promise.all(Array.from({ length: 5 }, () => reader.sync()));
  expect(checkpoints).toBe(2);
});
