/** A copy of a log on another machine: of an honest server, and of those that are not. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "@/lib/domain/audit/audit";
import { isFault } from "@/lib/domain/audit/fault";
import { verifyExport } from "@/lib/domain/audit/verify-export";
import { checkpointOf, LoggedStory, type LogRecord, rootOf } from "@/lib/domain/testing/logged";
import { formatAccessToken } from "@/lib/protocol/access-token";
import { concat, own } from "@/lib/protocol/bytes";
import { writeExport } from "@/lib/protocol/log/export";
import { flip, memoryReader } from "@/lib/protocol/log/testing/sample";
import { parseTilePath } from "@/lib/protocol/log/tile";
import { Mirror, MirrorFault } from "./mirror";
import { sourceAt, Trouble } from "./mirror-source";

const root = fileURLToPath(new URL("../..", import.meta.url));
const token = formatAccessToken(new Uint8Array(16).fill(1), new Uint8Array(32).fill(2));

/** A history, and another one that was the same up to `fork`. */
let records: readonly LogRecord[];
let others: readonly LogRecord[];
const fork = 7;
beforeAll(() => {
  const tell = (first: string, second: string) => {
    const story = LoggedStory.open();
    const backup = story.enrol("mia");
    const id = story.matched(backup, "mia");
    for (const who of [first, second]) story.must(story.approve(id, backup, who));
    story.must(story.release(id, backup, first));
    return story.records;
  };
  records = tell("ada", "ben");
  others = tell("cleo", "dov");
  expect(rootOf(records.slice(0, fork))).toBe(rootOf(others.slice(0, fork)));
  expect(rootOf(records.slice(0, -1))).not.toBe(rootOf(others.slice(0, -1)));
});

/** What the server shows, and how it answers. */
let shown: readonly LogRecord[];
let checkpoint: string | null;
let tamper: (bytes: Uint8Array) => Uint8Array;
/** Answered before anything else, one after the other. */
let failing: (number | "hang up" | "hang up midway")[];
let asked: string[];
/** Given as an export, again and again, until nobody listens any more. */
let endless: ((from: number) => Uint8Array | null) | null;
let server: Server;
let url: URL;
let folder: string;
let waited: number[];

async function exported(from: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeExport(checkpoint ?? checkpointOf(shown), shown.slice(from), from)) chunks.push(chunk);
  return tamper(concat(...chunks));
}

function* forEver(give: NonNullable<typeof endless>, from: number): Generator<Uint8Array> {
  for (let chunk = give(from); chunk; chunk = give(from)) yield chunk;
}

beforeEach(async () => {
  [shown, checkpoint, failing, asked, waited] = [records, null, [], [], []];
  tamper = (bytes) => bytes;
  endless = null;
  folder = mkdtempSync(join(tmpdir(), "holdfast-mirror-"));
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    asked.push(request.url ?? "");
    const fails = failing.shift();
    if (fails === "hang up") return void request.socket.destroy();
    if (typeof fails === "number" && fails !== 200) return void response.writeHead(fails, { "retry-after": "7" }).end();
    if (pathname === "/log/checkpoint") return void response.end(checkpoint ?? checkpointOf(shown));
    if (pathname.startsWith("/log/tile/")) {
      const { level, index, width } = parseTilePath(pathname.slice("/log/".length));
      const places = Array.from({ length: width }, (_, i) => ({ level: 8 * Number(level), index: 256 * index + i }));
      const hashes = await memoryReader(shown.map(({ leaf }) => own(leaf))).readHashes(places);
      return void response.end(concat(...hashes));
    }
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
    const from = Number(searchParams.get("from") ?? 0);
    if (endless)
      return void Readable.from(forEver(endless, from))
        .on("error", () => {})
        .pipe(response);
    const bytes = await exported(from);
    if (fails !== "hang up midway") return void response.end(bytes);
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, 1_000), () => request.socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);

async function opened(given = token, more: { threadsFrom?: number } = {}): Promise<Mirror> {
  const { signal } = new AbortController();
  const wait = async (seconds: number) => void waited.push(seconds);
  const source = sourceAt({ url, token: given, signal, wait });
  return Mirror.open({ source, folder, signal, progress: () => {}, now: () => 1_767_225_600_000, ...more });
}

/** One look, as `--once` takes it: another process each time. */
async function look(given?: string): Promise<{ size: number; added: number } | Error> {
  let mirror: Mirror | null = null;
  try {
    mirror = await opened(given);
    const { verdict, added } = await mirror.round();
    return { size: verdict.size, added };
  } catch (error) {
    return error as Error;
  } finally {
    await mirror?.close();
  }
}

async function copyPasses(size: number): Promise<Verdict> {
  const found = await verifyExport([new Uint8Array(readFileSync(path("log.holdfast")))]);
  if (isFault(found)) throw new Error(found.fault);
  expect(found.size).toBe(size);
  return found;
}

async function foundBy(looking: ReturnType<typeof look>, code: string): Promise<MirrorFault> {
  const error = await looking;
  if (!(error instanceof MirrorFault)) throw error;
  expect(error.fault.fault).toBe(code);
  return error;
}

async function troubleOf(looking: ReturnType<typeof look>): Promise<string> {
  const error = await looking;
  if (!(error instanceof Trouble)) throw error;
  return error.message;
}

describe("a copy", () => {
  it("begins with the whole log and goes on with what is new, in one process or in another", async () => {
    shown = records.slice(0, fork);
    const mirror = await opened();
    expect(await mirror.round()).toMatchObject({ added: fork });
    await copyPasses(fork);
    shown = records.slice(0, fork + 2);
    expect(await mirror.round()).toMatchObject({ added: 2, verdict: { size: fork + 2 } });
    await mirror.close();
    shown = records;
    expect(await look()).toEqual({ size: records.length, added: records.length - fork - 2 });
    await copyPasses(records.length);
    expect(asked.filter((one) => one.startsWith("/api/"))).toEqual([
      "/api/export",
      `/api/export?from=${fork}`,
      `/api/export?from=${fork + 2}`,
    ]);
  });

  it("is read through by threads as without them", async () => {
    await look();
    const mirror = await opened(undefined, { threadsFrom: 1 });
    shown = records;
    expect(await mirror.round()).toMatchObject({ added: 0, verdict: { size: records.length } });
    await mirror.close();
    writeFileSync(path("log.holdfast"), flip(readFileSync(path("log.holdfast")), 2_000, 0));
    await expect(opened(undefined, { threadsFrom: 1 })).rejects.toThrow("it was changed since");
  });

  it("asks for no export where nothing is new, and takes newer cosignatures", async () => {
    await look();
    const before = asked.length;
    expect(await look()).toEqual({ size: records.length, added: 0 });
    checkpoint = checkpointOf(records, { cosigners: ["ada", "eve"] });
    expect(await look()).toEqual({ size: records.length, added: 0 });
    expect(asked.slice(before)).toEqual(["/log/checkpoint", "/log/checkpoint"]);
    expect((await copyPasses(records.length)).witnesses.map(({ name }) => name)).toEqual(["ada", "eve"]);
  });

  it("is ended by whoever comes after a crash in the midst of adding", async () => {
    shown = records.slice(0, fork);
    await look();
    const early = readFileSync(path("log.holdfast"));
    const before = JSON.parse(readFileSync(path("verified.json"), "utf8"));
    shown = records;
    const part = await exported(fork);
    await look();
    const after = JSON.parse(readFileSync(path("verified.json"), "utf8"));
    const late = readFileSync(path("log.holdfast"));
    for (const torn of [early, concat(early.subarray(0, before.end + 50), new Uint8Array(999)), late]) {
      writeFileSync(path("log.holdfast"), torn);
      writeFileSync(path("verified.json"), JSON.stringify(before));
      writeFileSync(path("next.json"), JSON.stringify({ before, after }));
      writeFileSync(path("addition"), part);
      writeFileSync(path("incoming"), part.subarray(0, 500));
      expect(await look()).toEqual({ size: records.length, added: 0 });
      expect(readFileSync(path("log.holdfast")).equals(late)).toBe(true);
      expect(["addition", "next.json", "incoming", "lock"].filter((name) => existsSync(path(name)))).toEqual([]);
    }
  });

  it("that was changed since is told, and verified anew only when somebody says so", async () => {
    await look();
    const good = readFileSync(path("log.holdfast"));
    writeFileSync(path("log.holdfast"), flip(good, 2_000, 0));
    expect(await troubleOf(look())).toContain("it was changed since");
    // Of another log that is whole in itself, too.
    shown = others;
    writeFileSync(path("log.holdfast"), await exported(0));
    expect(await troubleOf(look())).toContain("it was changed since");
    shown = records;
    writeFileSync(path("log.holdfast"), good);
    truncateSync(path("log.holdfast"), good.length - 10);
    expect(await troubleOf(look())).toContain("it was changed since");
    rmSync(path("verified.json"));
    expect(await troubleOf(look())).toContain("does not pass");
    writeFileSync(path("log.holdfast"), good);
    expect(await look()).toEqual({ size: records.length, added: 0 });
  });

  it("may begin with an export that was saved: all of it is verified", async () => {
    shown = records.slice(0, fork);
    writeFileSync(path("log.holdfast"), await exported(0));
    shown = records;
    expect(await look()).toEqual({ size: records.length, added: records.length - fork });
    expect(asked).toContain(`/api/export?from=${fork}`);
  });

  it("has one mirror at a time; one that was killed keeps nobody out", async () => {
    const mirror = await opened();
    writeFileSync(path("lock"), String(process.ppid));
    expect(await troubleOf(look())).toContain("Another mirror works there");
    await mirror.close();
    const gone = spawn(process.execPath, ["-e", ""]);
    await once(gone, "exit");
    writeFileSync(path("lock"), String(gone.pid));
    expect(await look()).toMatchObject({ added: records.length });
  });
});

describe("a server that", () => {
  it("goes back is caught, with both checkpoints as evidence, and nothing goes on until somebody has looked", async () => {
    await look();
    const good = readFileSync(path("log.holdfast"));
    shown = records.slice(0, -1);
    const { evidence } = await foundBy(look(), "rewound");
    expect(readFileSync(join(evidence, "kept.checkpoint"), "utf8")).toBe(checkpointOf(records));
    expect(readFileSync(join(evidence, "shown.checkpoint"), "utf8")).toBe(checkpointOf(shown));
    expect(JSON.parse(readFileSync(join(evidence, "fault.json"), "utf8"))).toMatchObject({ fault: "rewound" });
    expect(readFileSync(path("log.holdfast")).equals(good)).toBe(true);
    shown = records;
    expect(await troubleOf(look())).toContain("Something was found before");
    rmSync(evidence, { recursive: true });
    expect(await look()).toMatchObject({ added: 0 });
  });

  it.each(["of the same size", "that is longer"])(
    "shows another history %s is caught before it is asked for more",
    async (how) => {
      shown = how === "that is longer" ? records.slice(0, -1) : records;
      await look();
      const before = asked.length;
      const kept = checkpointOf(shown);
      shown = others;
      const { evidence, fault } = await foundBy(look(), "forked");
      expect(fault.expected).not.toBe(fault.found);
      expect(readFileSync(join(evidence, "kept.checkpoint"), "utf8")).toBe(kept);
      expect(readFileSync(join(evidence, "shown.checkpoint"), "utf8")).toBe(checkpointOf(others));
      expect(asked.slice(before).filter((one) => one.startsWith("/api/"))).toEqual([]);
    },
  );

  it("gives what is no log is not listened to for longer than it takes to see that", async () => {
    endless = (from) => (from === 0 ? Buffer.alloc(65_536, 7) : null);
    const { evidence } = await foundBy(look(), "notAnExport");
    expect(statSync(join(evidence, "given.part")).size).toBeLessThan(1_000_000);
    rmSync(evidence, { recursive: true });
    // A log as it should be, and behind its end something that never ends.
    const whole = await exported(0);
    let given = 0;
    endless = () => (given++ === 0 ? whole : Buffer.alloc(65_536, 7));
    await foundBy(look(), "leftOver");
  });

  it("says to give far more entries than it shows is not listened to", async () => {
    const head = Buffer.from(await exported(0)).subarray(0, 27);
    head.writeBigUInt64BE(BigInt(records.length + 100_001), 19);
    endless = () => head;
    expect(await troubleOf(look())).toContain("far more entries than it shows");
    expect(existsSync(path("incoming"))).toBe(false);
  });

  it("shows the honest checkpoint and gives the entries of another history is caught by them", async () => {
    shown = records.slice(0, fork + 3);
    await look();
    const honest = checkpointOf(records);
    shown = records;
    const rest: Uint8Array[] = [];
    for await (const chunk of writeExport(checkpointOf(others), others.slice(fork + 3), fork + 3)) rest.push(chunk);
    tamper = () => concat(...rest);
    const error = await look();
    if (!(error instanceof MirrorFault)) throw error;
    expect(error.fault.index).toBeGreaterThanOrEqual(fork + 3);
    expect(readFileSync(join(error.evidence, "shown.checkpoint"), "utf8")).toBe(honest);
    expect(existsSync(join(error.evidence, "given.part"))).toBe(true);
    await copyPasses(fork + 3);
  });

  it("shows one history and gives another, both of which go on from the copy, is caught by what it showed", async () => {
    shown = records.slice(0, fork);
    await look();
    shown = others;
    const given = await exported(fork);
    [shown, tamper] = [records, () => given];
    const { evidence } = await foundBy(look(), "forked");
    expect(readFileSync(join(evidence, "shown.checkpoint"), "utf8")).toBe(checkpointOf(records));
    expect(readFileSync(join(evidence, "given.checkpoint"), "utf8")).toBe(checkpointOf(others));
    await copyPasses(fork);
  });

  it("alters what is new is caught at the entry", async () => {
    shown = records.slice(0, fork);
    await look();
    shown = records;
    tamper = (bytes) => flip(bytes, 40 + 129 + 4 + 200, 0);
    expect((await foundBy(look(), "envelopeDiffers")).fault.index).toBe(fork);
    await copyPasses(fork);
  });

  it("signs with another key, or gives no log at all, is not believed", async () => {
    await look();
    checkpoint = checkpointOf(records, { log: "another" });
    await foundBy(look(), "checkpointUnsigned");
    rmSync(path("evidence"), { recursive: true });
    checkpoint = "<html>Please sign in to the Wi-Fi</html>";
    expect(await troubleOf(look())).toContain("no checkpoint");
  });

  it("is another federation's is refused where the fingerprint is told", async () => {
    const { signal } = new AbortController();
    const source = sourceAt({ url, token, signal, wait: async () => {} });
    const parts = { source, folder, signal, progress: () => {}, now: Date.now, fingerprint: "0".repeat(64) };
    const mirror = await Mirror.open(parts);
    await expect(mirror.round()).rejects.toMatchObject({ fault: { fault: "otherFederation" } });
    await mirror.close();
  });
});

describe("a network that", () => {
  it("breaks is tried again, and the copy is whole", async () => {
    // The checkpoint at the third try, the export at the second.
    failing = ["hang up", 503, 200, "hang up midway"];
    expect(await look()).toMatchObject({ added: records.length });
    expect(waited).toEqual([1, 5, 1]);
    await copyPasses(records.length);
  });

  it("stays broken ends in a sentence after half a minute of tries", async () => {
    failing = Array.from({ length: 9 }, () => "hang up");
    expect(await troubleOf(look())).toBe(`${url.host} cannot be reached.`);
    expect(waited).toEqual([1, 5, 25]);
    expect(asked).toHaveLength(4);
  });

  it("leads elsewhere, asks for patience or takes no token is told at once", async () => {
    failing = [302];
    expect(await troubleOf(look())).toContain("sends us elsewhere");
    failing = [429];
    expect(await troubleOf(look())).toContain("try again in 7 seconds");
    const other = formatAccessToken(new Uint8Array(16), new Uint8Array(32));
    expect(await troubleOf(look(other))).toContain("does not take the token");
    expect(waited).toEqual([]);
  });
});

describe("the command", () => {
  const running: ReturnType<typeof spawn>[] = [];
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
  });

  function follow(args: string[], env: Record<string, string> = {}) {
    const command = [
      "--import",
      "tsx",
      "--conditions=react-server",
      "lib/cli/verify.ts",
      "--follow",
      url.href,
      ...args,
    ];
    const child = spawn(process.execPath, command, { cwd: root, env: { PATH: "", ...env } as never });
    running.push(child);
    const said = { out: "", err: "" };
    child.stdout.on("data", (chunk) => (said.out += chunk));
    child.stderr.on("data", (chunk) => (said.err += chunk));
    return { child, said, ended: once(child, "exit").then(([code]) => code as number) };
  }

  it("keeps following until it is told to end, which it does cleanly", async () => {
    const { child, said, ended } = follow(["--into", path("copy")], { HOLDFAST_TOKEN: token });
    await expect.poll(() => said.out).toContain("are new in the copy");
    child.kill("SIGTERM");
    expect([await ended, said.err]).toEqual([0, ""]);
    expect(said.out).toContain(`${records.length} entries checked. Nothing altered, nothing missing.`);
    expect(existsSync(path("copy/lock"))).toBe(false);
    expect(`${said.out}${said.err}`).not.toContain(token.split(".")[2]);
  });

  it("ends with 1 and names the fault, with 2 and a sentence where it cannot tell", async () => {
    writeFileSync(path("token"), `${token}\n`);
    chmodSync(path("token"), 0o644);
    const args = ["--into", path("copy"), "--once", "--token-file", path("token")];
    const open = follow(args);
    expect([await open.ended, open.said.err]).toEqual([2, `Others can read ${path("token")}: chmod 600 it first.\n`]);
    chmodSync(path("token"), 0o600);
    expect(await follow(args).ended).toBe(0);
    shown = records.slice(0, -1);
    const { said, ended } = follow(args);
    expect(await ended).toBe(1);
    expect(said.err).toContain("(rewound)");
    expect(said.err).toContain(`The evidence is in ${path("copy/evidence")}.`);
  });
});
