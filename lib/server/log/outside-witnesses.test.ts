/** Witnesses of somebody else's, one of them written here from the specification (C2SP tlog-witness). */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { OutsideWitness } from "@/lib/env/env";
import { fromBase64, fromHex } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { cosign, verifyCosignatures } from "@/lib/protocol/log/cosignature";
import { formatNote, parseNote, parseVerifierKey, signatureTypes, verifyNote } from "@/lib/protocol/log/note";
import { verifyConsistency } from "@/lib/protocol/log/tree";
import { ownStore } from "../own-store";
import { type Founded, opened } from "../testing/federation";
import { type House, openHouse } from "../testing/house";
import { enrolled } from "../testing/scene";
import { askWitnesses, witnessing } from "./outside-witnesses";
import { readCheckpoint } from "./read-checkpoint";

let house: House;
let federation: Founded;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(2, 2);
});
afterAll(() => house.close());

const own = signingKey();
const name = "witness.example/w1";
/** The latest tree that it cosigned. */
let latest: { size: number; root: string } | null;
let asked: string[];
/** Answers instead of it. */
let instead: { status: number; type?: string; body: string } | null;
let server: Server;
let witness: OutsideWitness;

async function addCheckpoint(body: string): Promise<{ status: number; type?: string; body: string }> {
  const [head = "", ...rest] = body.split("\n\n");
  const [first = "", ...proof] = head.split("\n");
  const source = rest.join("\n\n");
  const note = parseNote(source);
  const { origin, size, root } = parseCheckpoint(note.text);
  const logKey = parseVerifierKey(federation.roster.roster.logKey);
  if (origin !== logKey.name) return { status: 404, body: "" };
  if ((await verifyNote(note, [logKey]))?.length !== 1) return { status: 403, body: "" };
  const old = Number(first.slice("old ".length));
  if (old > size) return { status: 400, body: "" };
  if (old !== (latest?.size ?? 0)) {
    return { status: 409, type: "text/x.tlog.size", body: `${latest?.size ?? 0}\n` };
  }
  if (latest && latest.size === size && latest.root !== root) return { status: 409, body: "" };
  if (latest) {
    const claim = { oldSize: old, oldRoot: fromHex(latest.root), newSize: size, newRoot: fromHex(root) };
    if (!verifyConsistency(proof.map(fromBase64), claim)) return { status: 422, body: "" };
  } else if (proof.length > 0) return { status: 400, body: "" };
  latest = { size, root };
  const line = cosign(note.text, name, own, 1_767_225_600);
  return { status: 200, body: formatNote({ text: note.text, signatures: [line] }).slice(note.text.length + 1) };
}

beforeEach(async () => {
  [latest, asked, instead] = [null, [], null];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    asked.push(`${request.method} ${request.url} ${body.split("\n")[0]}`);
    const { status, type = "text/plain", body: answer } = instead ?? (await addCheckpoint(body));
    response.writeHead(status, { "content-type": type }).end(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const key = { name, type: signatureTypes.cosignature, key: own.key };
  witness = { key, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/submit` };
  await (await ownStore()).db.cosignature.deleteMany({ where: { key: own.key } });
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function ask(): Promise<string | undefined> {
  return (await askWitnesses(await ownStore(), [witness]))[0];
}

async function cosigned(): Promise<number | undefined> {
  const note = parseNote(await readCheckpoint());
  return (await verifyCosignatures(note, [witness.key]))?.[0]?.time;
}
const sizeNow = async () => parseCheckpoint(parseNote(await readCheckpoint()).text).size;

test("a witness cosigns the newest checkpoint, and the next with the proof that it goes on", async () => {
  expect([await ask(), await cosigned()]).toEqual(["cosigned", 1_767_225_600]);
  expect(await ask()).toBe("stands");
  const before = await sizeNow();
  await enrolled(federation);
  expect(await cosigned()).toBeUndefined();
  expect([await ask(), await cosigned()]).toEqual(["cosigned", 1_767_225_600]);
  expect(asked).toEqual(["POST /submit/add-checkpoint old 0", `POST /submit/add-checkpoint old ${before}`]);
  expect(latest?.size).toBe(await sizeNow());
});

test("where the witness stands elsewhere than we remember, it is asked once more from there", async () => {
  await ask();
  const before = await sizeNow();
  await (await ownStore()).db.cosignature.deleteMany({ where: { key: own.key } });
  await enrolled(federation);
  expect(await ask()).toBe("cosigned");
  expect(asked.slice(1)).toEqual(["POST /submit/add-checkpoint old 0", `POST /submit/add-checkpoint old ${before}`]);
});

test("a witness that has seen more, refuses, lies or is away adds nothing, and the operator hears of it once", async () => {
  const said: string[] = [];
  const job = witnessing(await ownStore(), [witness], (line: string) => said.push(line));
  const stranger = signingKey();
  const { text } = parseNote(await readCheckpoint());
  const forged = formatNote({ text, signatures: [cosign(text, name, stranger, 5)] }).slice(text.length + 1);
  const answers: [NonNullable<typeof instead>, string][] = [
    [{ status: 409, type: "text/x.tlog.size", body: "999999\n" }, "larger log than this one"],
    [{ status: 409, type: "text/x.tlog.size", body: "many\n" }, "did not cosign (refused 409)"],
    [{ status: 422, body: "" }, "did not cosign (refused 422)"],
    [{ status: 302, body: "" }, "did not cosign (refused 302)"],
    [{ status: 200, body: "hello\n" }, "no answer that can be used"],
    [{ status: 200, body: forged }, "no answer that can be used"],
    [{ status: 200, body: "x".repeat(30_000) }, "no answer that can be used"],
  ];
  for (const [answer, line] of answers) {
    instead = answer;
    await job();
    expect(said.at(-1)).toContain(line);
    expect(await cosigned()).toBeUndefined();
  }
  server.close();
  server.closeAllConnections();
  const count = said.length;
  await job();
  // It was told before that nothing useful came.
  expect(said).toHaveLength(count);
});
