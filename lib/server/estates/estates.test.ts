/** Executors' accounts and tickets; and that an executor sees own requests alone. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { refOf } from "@/lib/protocol/blob";
import { fromBase64url, utf8 } from "@/lib/protocol/bytes";
import { sealDossier } from "@/lib/protocol/dossier";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { type OpenedCase, openCase } from "@/lib/protocol/open-case";
import { open, recipientOf, seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import { dossierOf } from "@/lib/protocol/testing/dossier";
import { formatTicketLine, parseTicket } from "@/lib/protocol/ticket";
import type { Caller } from "@/lib/server/caller";
import { limits } from "../limits";
import { database } from "../own-store";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, newPerson, type Person, signedIn } from "../testing/people";
import { random, submit, tokenOf } from "../testing/scene";
import { followCase } from "../trail/follow-case";
import { readBlob } from "../trail/read-blob";
import { addChunk } from "../uploads/add-chunk";
import { beginUpload } from "../uploads/begin-upload";
import { addHolder } from "./add-holder";
import { findExecutor } from "./find-executor";
import { listEstates } from "./list-estates";
import { registerExecutor } from "./register";

let house: House;
let federation: Founded;

interface Executor extends Person {
  caller: Caller;
}
interface Estate extends OpenedCase {
  key: SigningKey;
}

async function executor(name: string): Promise<Executor> {
  const person = await newPerson(name);
  granted(await registerExecutor(callerOf(), { account: person.account }));
  return { ...person, caller: await signedIn(person) };
}

async function inheritance({ caller }: Executor, token?: Uint8Array<ArrayBuffer>): Promise<Estate> {
  const key = signingKey();
  const { roster, genesis } = federation;
  const plan = { key, genesis, roster, claim: { displayName: "Ivana Novak" }, signedAt: Date.now() };
  const made = await openCase({ kind: "inheritance", ...plan });
  granted(await submit(caller, [made], made.blobs, token));
  return { ...made, key };
}

const ticketFor = (estate: Estate, { account }: Person) =>
  seal(utf8(formatTicketLine(estate.ticket)), [account.keys.recipient]);

const keep = async (estate: Estate, by: Executor, to: Person = by, key = estate.key.key) =>
  addHolder({ ...by.caller, key }, { case: estate.caseId, to: to.key.key, sealed: await ticketFor(estate, to) });

const laid = (estate: Estate, version: number, dossier: Uint8Array<ArrayBuffer>, files: Uint8Array<ArrayBuffer>[]) =>
  signStatement(
    "case.evidence",
    {
      case: estate.caseId,
      version,
      dossier: refOf(dossier),
      files: files.map(refOf),
      provides: ["proofOfDeath"],
      instrument: "ew.grantOfProbate",
      signedAt: Date.now(),
    },
    estate.key,
  );

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  const early = await newPerson("Early");
  expect(codeOf(await registerExecutor(callerOf(), { account: early.account }))).toBe("federationMissing");
  federation = await opened(3, 2);
});
afterAll(() => house.close());

describe("an executor's account", () => {
  test("is made without anybody's leave, once, and signs in as every other", async () => {
    const zoe = await newPerson("Zoe");
    granted(await registerExecutor(callerOf(), { account: zoe.account }));
    // The answer to the first did not arrive.
    granted(await registerExecutor(callerOf(), { account: zoe.account }));
    const { account } = await newPerson("Zoe");
    expect(codeOf(await registerExecutor(callerOf(), { account }))).toBe("emailTaken");
    expect(codeOf(await listEstates(await signedIn(zoe)))).toBe("granted");
  });

  test("takes over neither a guardian's address nor a guardian's keys", async () => {
    const [ada] = federation.guardians as [Guardian];
    const { account } = await newPerson("Mallory");
    const address = { ...account, email: ada.account.email };
    expect(codeOf(await registerExecutor(callerOf(), { account: address }))).toBe("emailTaken");
    const keys = { ...account, keys: ada.account.keys };
    expect(codeOf(await registerExecutor(callerOf(), { account: keys }))).toBe("keyReused");
  });

  test("is limited by address", async () => {
    const address = "one house";
    for (let i = 0; i < limits.executorAddress.points; i++) {
      const { account } = await newPerson(`many${i}`);
      granted(await registerExecutor(callerOf({ address }), { account }));
    }
    const { account } = await newPerson("one-more");
    expect(codeOf(await registerExecutor(callerOf({ address }), { account }))).toBe("tooMany");
  });

  test("is no guardian's, and a guardian's is no executor's", async () => {
    const zora = await executor("Zora");
    const [ada] = federation.guardians as [Guardian];
    expect(codeOf(await listEstates(ada.caller))).toBe("notAllowed");
    expect(codeOf(await listEstates(callerOf()))).toBe("notSignedIn");
    expect(codeOf(await findExecutor(ada.caller, { email: zora.account.email }))).toBe("notAllowed");
    expect(codeOf(await findExecutor(zora.caller, { email: ada.account.email }))).toBe("notFound");
  });
});

describe("opening an inheritance", () => {
  test("takes an executor's session, with a guardian's token and without one", async () => {
    const petr = await executor("Petr");
    const [ada] = federation.guardians as [Guardian];
    await inheritance(petr);
    await inheritance(petr, await tokenOf(ada, "recover"));
    const { roster, genesis } = federation;
    const plan = { key: signingKey(), genesis, roster, claim: { displayName: "X" }, signedAt: Date.now() };
    const made = await openCase({ kind: "inheritance", ...plan });
    expect(codeOf(await submit(callerOf(), [made], made.blobs))).toBe("notSignedIn");
    expect(codeOf(await submit(ada.caller, [made], made.blobs))).toBe("notAllowed");
  });
});

describe("a ticket kept for executors", () => {
  test("opens with the own keys, and shows nothing to anybody else", async () => {
    const [vera, otto] = [await executor("Vera"), await executor("Otto")];
    const estate = await inheritance(vera);
    granted(await keep(estate, vera));
    const [kept] = granted(await listEstates(vera.caller));
    const line = await open(fromBase64url(kept?.sealed ?? ""), vera.keyring.identity);
    expect(parseTicket(new TextDecoder().decode(line)).caseId).toBe(estate.caseId);
    expect(granted(await listEstates(otto.caller))).toEqual([]);
  });

  test("is shared by who has it, and by nobody who lacks its key or has no account", async () => {
    const [ida, jan, eve] = [await executor("Ida"), await executor("Jan"), await executor("Evil")];
    const estate = await inheritance(ida);
    // Whoever has no ticket cannot sign, and whoever only signs has no account to share from.
    expect(codeOf(await keep(estate, eve, eve, signingKey().key))).toBe("notFound");
    const unsigned = { case: estate.caseId, to: eve.key.key, sealed: random(100) };
    expect(codeOf(await addHolder(eve.caller, unsigned))).toBe("notAllowed");
    expect(codeOf(await addHolder(callerOf({ key: estate.key.key }), unsigned))).toBe("notSignedIn");
    const [ada] = federation.guardians as [Guardian];
    expect(codeOf(await addHolder({ ...ada.caller, key: estate.key.key }, unsigned))).toBe("notAllowed");
    expect(codeOf(await keep(estate, ida, jan))).toBe("notAllowed");
    granted(await keep(estate, ida));
    expect(codeOf(await keep(estate, ida, ada))).toBe("notFound");
    const { name, keys } = granted(await findExecutor(ida.caller, { email: jan.account.email }));
    expect([name, keys]).toEqual(["Jan", jan.account.keys]);
    granted(await keep(estate, ida, jan));
    const [shared] = granted(await listEstates(jan.caller));
    expect(shared?.holders.map((holder) => holder.name)).toEqual(["Ida", "Jan"]);
    // Out of a printed ticket the key is there, too: Eve's own account may have it then.
    granted(await keep(estate, eve));
  });

  test("goes to so many and no more", async () => {
    const first = await executor("First");
    const estate = await inheritance(first);
    granted(await keep(estate, first));
    for (let i = 0; i < 5; i++) granted(await keep(estate, first, await executor(`Joint${i}`)));
    expect(codeOf(await keep(estate, first, await executor("Seventh")))).toBe("notAllowed");
    granted(await keep(estate, first));
  });
});

describe("another executor's request", () => {
  test("is refused wherever one asks for it", async () => {
    const [owner, other] = [await executor("Owner"), await executor("Other")];
    const [mine, theirs] = [await inheritance(owner), await inheritance(other)];
    const stranger = { ...other.caller, key: theirs.key.key };
    expect(codeOf(await followCase(stranger, { id: mine.caseId }))).toBe("notFound");
    expect(codeOf(await followCase(other.caller, { id: mine.caseId }))).toBe("notAllowed");
    for (const blob of mine.blobs) {
      const { digest } = refOf(blob);
      expect(codeOf(await readBlob(stranger, { digest }))).toBe("notFound");
      expect(codeOf(await readBlob(other.caller, { digest }))).toBe("notAllowed");
      expect(codeOf(await readBlob({ ...owner.caller, key: mine.key.key }, { digest }))).toBe("granted");
    }
    const body = { case: mine.caseId, signedAt: Date.now() };
    const withdrawn = signStatement("case.withdrawn", body, theirs.key);
    expect(codeOf(await submit(other.caller, [withdrawn]))).toBe("wrongSigner");
  });

  test("and its papers are nobody's but the owner's and the guardians'", async () => {
    const [owner, other] = [await executor("Paper"), await executor("Nosy")];
    const [mine, theirs] = [await inheritance(owner), await inheritance(other)];
    const caller = { ...owner.caller, key: mine.key.key };
    const scan = random(5_000);
    const { digest } = refOf(scan);
    granted(await beginUpload(caller, refOf(scan)));
    granted(await addChunk(caller, { digest, offset: 0, body: scan }));
    const files = await filesOf(mine);
    const first = await sealDossier(dossierOf(), files);
    granted(await submit(owner.caller, [laid(mine, 1, first, [scan])], [first]));
    expect(codeOf(await readBlob(caller, { digest }))).toBe("granted");
    expect(codeOf(await readBlob({ ...other.caller, key: theirs.key.key }, { digest }))).toBe("notFound");
    // Laid anew, most files stay; another's papers cannot be named.
    const second = await sealDossier(dossierOf(), files);
    granted(await submit(owner.caller, [laid(mine, 2, second, [scan])], [second]));
    const stolen = await sealDossier(dossierOf(), files);
    expect(codeOf(await submit(other.caller, [laid(theirs, 1, stolen, [scan])], [stolen]))).toBe("blobMissing");
  });

  test("and what is laid anew costs no room once more", async () => {
    const owner = await executor("Thrift");
    const mine = await inheritance(owner);
    const caller = { ...owner.caller, key: mine.key.key };
    const scan = random(1_500_000);
    granted(await beginUpload(caller, refOf(scan)));
    for (const offset of [0, 1_000_000]) {
      const body = scan.slice(offset, offset + 1_000_000);
      granted(await addChunk(caller, { digest: refOf(scan).digest, offset, body }));
    }
    const files = await filesOf(mine);
    const spent = async () =>
      (await (await database()).rateLimit.findMany({ where: { key: { contains: mine.key.key } } }))
        .filter(({ key }) => key.startsWith(limits.filesOfEstate.name))
        .map(({ points }) => points);
    const first = await sealDossier(dossierOf(), files);
    granted(await submit(owner.caller, [laid(mine, 1, first, [scan])], [first]));
    expect(await spent()).toEqual([2]);
    const second = await sealDossier(dossierOf(), files);
    granted(await submit(owner.caller, [laid(mine, 2, second, [scan])], [second]));
    expect(await spent()).toEqual([3]);
  });
});

/** The recipient of the case's file identity. */
const filesOf = ({ ticket }: Estate) => recipientOf(ticket.fileIdentity);
