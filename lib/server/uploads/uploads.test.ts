import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DELETE as deleteUpload, GET as getUpload, PUT as putUpload } from "@/app/api/uploads/[digest]/route";
import { POST as postUpload } from "@/app/api/uploads/route";
import { maxChunk } from "@/lib/contract/uploads";
import { refOf } from "@/lib/protocol/blob";
import type { Bytes } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import type { BlobRef } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import { openCase } from "@/lib/protocol/open-case";
import { signRequest } from "@/lib/protocol/request";
import { sealNewIdentity } from "@/lib/protocol/sealed-identity";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement, type Signed } from "@/lib/protocol/statements/statement";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import {
  asked,
  built,
  type Enrolled,
  enrolled,
  matching,
  type Request,
  random,
  submit,
  tokenOf,
} from "../testing/scene";
import { readBlob } from "../trail/read-blob";
import { addChunk } from "./add-chunk";
import { beginUpload } from "./begin-upload";
import { dropUpload } from "./drop-upload";
import { readUpload } from "./read-upload";

const origin = "http://localhost:3000";
let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
let backup: Enrolled;
let made: Request;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv, origin);
  federation = await opened(3, 2);
  [ada, ben] = federation.guardians as [Guardian, Guardian];
  backup = await enrolled(federation);
  made = await asked(federation, backup.lookup);
  granted(await submit(ada.caller, [matching(ada, made, backup)]));
  const desk = await sealNewIdentity(federation.roster.roster.guardians.map(({ recipient }) => recipient));
  const body = { case: made.caseId, ...desk.ref, signedAt: Date.now() };
  granted(await submit(ada.caller, [signStatement("case.desk", body, ada.key)], [desk.file]));
});
afterAll(() => house.close());

interface File {
  bytes: Bytes;
  ref: BlobRef;
}
const fileOf = (size = 3_000): File => {
  const bytes = random(size);
  return { bytes, ref: refOf(bytes) };
};
const requester = () => callerOf({ key: made.key.key });

async function send(caller: Caller, { bytes, ref }: File, step = 1_000): Promise<void> {
  for (let { held, complete } = granted(await beginUpload(caller, ref)); !complete; ) {
    const body = bytes.slice(held, held + step);
    ({ held, complete } = granted(await addChunk(caller, { digest: ref.digest, offset: held, body })));
  }
}

const held = (by: Guardian, ...files: File[]) =>
  signStatement("case.held", { case: made.caseId, photos: files.map(({ ref }) => ref), signedAt: Date.now() }, by.key);

describe("whoever sends files ahead", () => {
  test("is a guardian with a session, the key of an open case, or that of a backup", async () => {
    const { ref } = fileOf();
    expect(codeOf(await beginUpload(ada.caller, ref))).toBe("granted");
    expect(codeOf(await beginUpload(requester(), ref))).toBe("granted");
    expect(codeOf(await beginUpload(callerOf(), ref))).toBe("notSignedIn");
    expect(codeOf(await beginUpload(callerOf({ key: signingKey().key }), ref))).toBe("notAllowed");
    expect(codeOf(await beginUpload(callerOf({ key: backup.key.key }), ref))).toBe("granted");
  });

  test("may be a key whose backup is still to be made, with a guardian's join token and no other", async () => {
    const key = signingKey().key;
    const caller = callerOf({ key });
    const file = fileOf(40_000);
    expect(codeOf(await beginUpload(caller, { ...file.ref, token: random(16) }))).toBe("tokenInvalid");
    const recover = await tokenOf(ada, "recover");
    expect(codeOf(await beginUpload(caller, { ...file.ref, token: recover }))).toBe("tokenInvalid");
    expect(codeOf(await addChunk(caller, { digest: file.ref.digest, offset: 0, body: file.bytes }))).toBe("notAllowed");
    const token = await tokenOf(ada);
    granted(await beginUpload(caller, { ...file.ref, token }));
    // The token was for the beginning: the pieces are the key's own.
    await send(caller, file, 20_000);
    expect(granted(await readUpload(caller, { digest: file.ref.digest })).complete).toBe(true);
    expect(codeOf(await readUpload(callerOf({ key: signingKey().key }), { digest: file.ref.digest }))).toBe(
      "notAllowed",
    );
  });

  test("with a join token has room for a few large files, and all who hold it together for not many more", async () => {
    const token = await tokenOf(ada);
    const large = () => ({ ...fileOf(1).ref, digest: fileOf(8).ref.digest, size: 20_100_000, token });
    const begun: { key: string; digest: string }[] = [];
    const begin = async (key: string) => {
      const ref = large();
      const code = codeOf(await beginUpload(callerOf({ key }), ref));
      if (code === "granted") begun.push({ key, digest: ref.digest });
      return code;
    };
    const first = signingKey().key;
    expect(codeOf(await beginUpload(callerOf({ key: first }), { ...large(), size: 20_100_001 }))).toBe("tooLarge");
    expect([await begin(first), await begin(first), await begin(first)]).toEqual(["granted", "granted", "uploadsFull"]);
    const codes: string[] = [];
    for (let more = 0; more < 10; more += 1) codes.push(await begin(signingKey().key));
    expect(codes.filter((code) => code === "granted")).toHaveLength(8);
    expect(codes.at(-1)).toBe("tooMany");
    // A file that was begun is found again, and counts once.
    const [{ key, digest }] = begun as [(typeof begun)[0]];
    expect(codeOf(await beginUpload(callerOf({ key }), { ...large(), digest }))).toBe("granted");
    for (const { key, digest } of begun) granted(await dropUpload(callerOf({ key }), { digest }));
  });

  test("loses the right with the deletion of the backup", async () => {
    const gone = await enrolled(federation);
    const caller = callerOf({ key: gone.key.key });
    const file = fileOf();
    granted(await beginUpload(caller, file.ref));
    const body = { backup: gone.id, signedAt: Date.now() };
    granted(await submit(callerOf(), [signStatement("backup.deleted", body, gone.key)]));
    expect(codeOf(await addChunk(caller, { digest: file.ref.digest, offset: 0, body: file.bytes }))).toBe(
      "backupDeleted",
    );
  });

  test("loses the right with the end of the case", async () => {
    const other = await asked(federation, backup.lookup);
    const caller = callerOf({ key: other.key.key });
    const file = fileOf();
    granted(await beginUpload(caller, file.ref));
    const body = { case: other.caseId, signedAt: Date.now() };
    granted(await submit(callerOf(), [signStatement("case.withdrawn", body, other.key)]));
    expect(codeOf(await addChunk(caller, { digest: file.ref.digest, offset: 0, body: file.bytes }))).toBe("notAllowed");
  });

  test("loses the right as soon as guardians have denied the case, though nothing more is entered", async () => {
    const other = await asked(federation, backup.lookup);
    const caller = callerOf({ key: other.key.key });
    const { ref } = fileOf();
    expect(codeOf(await beginUpload(caller, ref))).toBe("granted");
    for (const { caller: at, key } of [ada, ben]) {
      const body = { case: other.caseId, reason: "notThePerson", signedAt: Date.now() } as const;
      granted(await submit(at, [signStatement("case.denied", body, key)]));
    }
    expect(codeOf(await beginUpload(caller, ref))).toBe("notAllowed");
  });

  test("has no room of an heir without an executor's session, with or without a guardian's token", async () => {
    const { roster, genesis } = federation;
    const plan = { key: signingKey(), genesis, roster, claim: { displayName: "X" }, signedAt: Date.now() };
    const heirs = await openCase({ kind: "inheritance", ...plan });
    const token = await tokenOf(ada, "recover");
    for (const each of [undefined, token]) {
      expect(codeOf(await submit(callerOf(), [heirs], heirs.blobs, each))).toBe("notSignedIn");
      expect(codeOf(await submit(ada.caller, [heirs], heirs.blobs, each))).toBe("notAllowed");
    }
    expect(codeOf(await beginUpload(callerOf({ key: plan.key.key }), fileOf().ref))).toBe("notAllowed");
  });

  test("neither sees nor adds to nor drops what another has sent, and is not told that it is there", async () => {
    const file = fileOf();
    await send(ada.caller, file);
    const { digest } = file.ref;
    for (const other of [ben.caller, requester()]) {
      expect(codeOf(await readUpload(other, { digest }))).toBe("notFound");
      expect(codeOf(await addChunk(other, { digest, offset: 0, body: file.bytes }))).toBe("notFound");
      granted(await dropUpload(other, { digest }));
      expect(codeOf(await readBlob(other, { digest }))).toBe("notFound");
    }
    // Not even its owner: it is no sealed file of the house yet.
    expect(codeOf(await readBlob(ada.caller, { digest }))).toBe("notFound");
    expect(granted(await readUpload(ada.caller, { digest })).complete).toBe(true);
    granted(await dropUpload(ada.caller, { digest }));
    expect(codeOf(await readUpload(ada.caller, { digest }))).toBe("notFound");
  });

  test("has only so much room, and no file is larger than what it may be", async () => {
    const ref = (size: number) => ({ ...fileOf(1).ref, size });
    expect(codeOf(await beginUpload(ben.caller, ref(10_000_001)))).toBe("tooLarge");
    expect(codeOf(await beginUpload(requester(), ref(5_000_001)))).toBe("tooLarge");
    const begun = Array.from({ length: 4 }, () => ref(4_000_000));
    const codes: string[] = [];
    for (const one of begun) codes.push(codeOf(await beginUpload(requester(), one)));
    expect(codes).toEqual(["granted", "granted", "uploadsFull", "uploadsFull"]);
    for (const { digest } of begun) granted(await dropUpload(requester(), { digest }));
  });
});

describe("a statement", () => {
  test("takes the files that its signer has sent ahead, and then every guardian reads them", async () => {
    const files = [fileOf(), fileOf(200_000)];
    for (const file of files) await send(ada.caller, file, 64_000);
    const statement = held(ada, ...files);
    const first = granted(await submit(ada.caller, [statement]));
    // The answer was lost: the same again brings the same receipt, though the files have moved.
    expect(granted(await submit(ada.caller, [statement])).receipts[0]?.index).toBe(first.receipts[0]?.index);
    for (const { ref, bytes } of files) {
      const read = granted(await readBlob(ben.caller, { digest: ref.digest }));
      expect(Buffer.compare(read, bytes)).toBe(0);
      expect(codeOf(await readBlob(requester(), { digest: ref.digest }))).toBe("notFound");
      expect(codeOf(await readUpload(ada.caller, { digest: ref.digest }))).toBe("notFound");
    }
  });

  test("of a first backup takes what its key has sent ahead, and spends the token once", async () => {
    const fresh = await built(federation);
    const token = await tokenOf(ada);
    const caller = callerOf({ key: fresh.key.key });
    const payload = fresh.manifest.compartments[0]?.payload as BlobRef;
    const large = fresh.blobs.find((blob) => blobDigest(blob) === payload.digest) as Bytes;
    const along = fresh.blobs.filter((blob) => blob !== large);
    expect(codeOf(await submit(callerOf(), [fresh], along, token))).toBe("blobMissing");
    granted(await beginUpload(caller, { ...payload, token }));
    await send(caller, { bytes: large, ref: payload });
    granted(await submit(callerOf(), [fresh], along, token));
    expect(Buffer.compare(granted(await readBlob(caller, { digest: payload.digest })), large)).toBe(0);
    expect(codeOf(await beginUpload(callerOf({ key: signingKey().key }), { ...fileOf().ref, token }))).toBe(
      "tokenInvalid",
    );
  });

  test("of a backup takes what its own key has sent ahead, never another's, and no more in a day than there is", async () => {
    const mine = await enrolled(federation);
    const [theirs, own] = [fileOf(), fileOf(2_500_000)];
    await send(callerOf({ key: backup.key.key }), theirs);
    await send(callerOf({ key: mine.key.key }), own, 900_000);
    const { id: compartment, payload } = mine.manifest.compartments[0] as (typeof mine.manifest.compartments)[0];
    const refresh = (file: File) =>
      signStatement(
        "payload.refreshed",
        {
          ...{ backup: mine.id, compartment, version: 1, previous: payload.digest },
          ...{ payload: file.ref, signedAt: Date.now() },
        },
        mine.key,
      );
    expect(codeOf(await submit(callerOf(), [refresh(theirs)]))).toBe("blobMissing");
    granted(await submit(callerOf(), [refresh(own)]));
    const read = granted(await readBlob(callerOf({ key: mine.key.key }), { digest: own.ref.digest }));
    expect(Buffer.compare(read, own.bytes)).toBe(0);
    // What was sent ahead counts as what comes along does.
    const spent = await consume(limits.filesOfKey, mine.key.key, limits.filesOfKey.points - 3);
    expect(spent && codeOf(spent)).toBe("tooMany");
  });

  test("does not take a file that another guardian has sent ahead", async () => {
    const file = fileOf();
    await send(ada.caller, file);
    expect(codeOf(await submit(ben.caller, [held(ben, file)]))).toBe("blobMissing");
    expect(granted(await readUpload(ada.caller, { digest: file.ref.digest })).complete).toBe(true);
    expect(await (await database()).blob.findUnique({ where: { digest: file.ref.digest } })).toBeNull();
  });

  test("of a stranger takes neither a guardian's file on its way nor more than an opening may bring", async () => {
    const [theirs, large] = [fileOf(), fileOf(1_200_000)];
    await send(ada.caller, theirs);
    await send(requester(), large, 500_000);
    const { body } = (await openStatement(made.envelope)) as Signed<"case.opened">;
    const again = (claim: BlobRef) => signStatement("case.opened", { ...body, claim, signedAt: Date.now() }, made.key);
    const others = made.blobs.filter((blob) => blobDigest(blob) !== body.claim.digest);
    expect(codeOf(await submit(callerOf(), [again(theirs.ref)], others))).toBe("blobMissing");
    expect(codeOf(await submit(callerOf(), [again(large.ref)], others))).toBe("tooLarge");
  });
});

describe("over HTTP", () => {
  const path = ({ ref }: File, offset?: number) =>
    `/api/uploads/${ref.digest}${offset === undefined ? "" : `?offset=${offset}`}`;
  const at = ({ ref }: File) => ({ params: Promise.resolve({ digest: ref.digest }) });
  const put = (file: File, bytes: Bytes, { key = made.key, type = "application/octet-stream", from = origin } = {}) => {
    const where = path(file, 0);
    const token = signRequest(key, { method: "PUT", path: where, bodyDigest: blobDigest(bytes) }, Date.now());
    const headers = { origin: from, "content-type": type, authorization: `Holdfast ${token}` };
    return new NextRequest(`${origin}${where}`, { method: "PUT", body: bytes, headers });
  };
  const code = async (answer: Response) => (await answer.json()).refusal?.code;
  const begin = async ({ ref }: File) => {
    const body = JSON.stringify(ref);
    const signed = { method: "POST", path: "/api/uploads", bodyDigest: blobDigest(new TextEncoder().encode(body)) };
    const headers = {
      origin,
      "content-type": "application/json",
      authorization: `Holdfast ${signRequest(made.key, signed, Date.now())}`,
    };
    return postUpload(new NextRequest(`${origin}/api/uploads`, { method: "POST", body, headers }), {
      params: Promise.resolve({}),
    });
  };

  test("the bytes are part of what the case's key signs", async () => {
    const file = fileOf();
    expect((await begin(file)).status).toBe(200);
    const other = file.bytes.slice();
    other[0] = (other[0] ?? 0) ^ 1;
    const request = put(file, file.bytes);
    const forged = new NextRequest(request.url, { method: "PUT", body: other, headers: request.headers });
    expect(await code(await putUpload(forged, at(file)))).toBe("notAllowed");
    const answer = await putUpload(put(file, file.bytes), at(file));
    expect(await answer.json()).toEqual({ size: 3_000, held: 3_000, complete: true });
    const token = signRequest(made.key, { method: "GET", path: path(file) }, Date.now());
    const asking = new NextRequest(`${origin}${path(file)}`, { headers: { authorization: `Holdfast ${token}` } });
    expect(await (await getUpload(asking, at(file))).json()).toMatchObject({ held: 3_000, complete: true });
    const drop = signRequest(made.key, { method: "DELETE", path: path(file) }, Date.now());
    const headers = { origin, authorization: `Holdfast ${drop}` };
    const dropping = new NextRequest(`${origin}${path(file)}`, { method: "DELETE", headers });
    expect((await deleteUpload(dropping, at(file))).status).toBe(204);
  });

  test("a chunk is one megabyte at most, of bytes, from this very site", async () => {
    const file = fileOf(3_000_000);
    await begin(file);
    expect(await code(await putUpload(put(file, file.bytes.slice(0, maxChunk + 1)), at(file)))).toBe("tooLarge");
    expect(await code(await putUpload(put(file, file.bytes.slice(0, 9), { type: "text/plain" }), at(file)))).toBe(
      "badInput",
    );
    expect(
      await code(await putUpload(put(file, file.bytes.slice(0, 9), { from: "http://evil.example" }), at(file))),
    ).toBe("notAllowed");
    const answer = await putUpload(put(file, file.bytes.slice(0, maxChunk)), at(file));
    expect(await answer.json()).toMatchObject({ held: maxChunk, complete: false });
  });
});
