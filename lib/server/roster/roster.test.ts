/** Rosters that guardians propose and endorse, and auditors, who come in by one. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { presets } from "@/lib/domain/presets";
import { rosterToday } from "@/lib/domain/read";
import { successorOf } from "@/lib/domain/rosterChange";
import { federationScope } from "@/lib/domain/scope";
import { day } from "@/lib/domain/time";
import { preAuthEncoding, statementDigest } from "@/lib/protocol/dsse";
import { type SigningKey, signBytes } from "@/lib/protocol/ed25519";
import type { RosterEntry } from "@/lib/protocol/roster";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement } from "@/lib/protocol/statements/statement";
import { createJoinToken } from "../desk/create-join-token";
import { readEnvelope } from "../log/read-envelope";
import { database } from "../own-store";
import { type Founded, type Guardian, newToken, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, newPerson, type Person, signedIn } from "../testing/people";
import { readTrail } from "../trail/read-trail";
import { readFederation } from "../world";
import { endorse } from "./endorse";
import { listProposals } from "./list";
import { listAuditors } from "./list-auditors";
import { type as rosterType } from "./proposals";
import { propose } from "./propose";
import { registerAuditor } from "./register-auditor";
import { withdrawProposal, withdrawSignature } from "./withdraw";

let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
let cleo: Guardian;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada, ben, cleo] = federation.guardians as [Guardian, Guardian, Guardian];
});
afterAll(() => house.close());

async function today() {
  const state = await readFederation();
  if (!state) throw new Error("there is no federation");
  return rosterToday(state);
}

const renamed = (name: string): Pick<Roster, "policy"> => ({ policy: { ...presets.community.policy(2), name } });

/** The body of a roster that follows today's, unless told otherwise, and what signs it. */
async function drawn(change: Partial<Roster>, before?: RosterEntry, signedAt = Date.now()) {
  const follows = before ?? (await today());
  const body = encodeStatement("roster.updated", successorOf(follows, change, signedAt));
  const message = preAuthEncoding(rosterType, body);
  const digest = statementDigest(rosterType, body);
  return { body, digest, by: ({ secret }: SigningKey) => signBytes(secret, message) };
}

async function proposed(change: Partial<Roster>, by = ada) {
  const made = await drawn(change);
  granted(await propose(by.caller, { body: made.body, signature: made.by(by.key) }));
  return made;
}

const listed = async () => granted(await listProposals(cleo.caller)).map(({ digest }) => digest);

describe("a roster that is proposed", () => {
  test("is in force once a quorum has signed it, and not before", async () => {
    const before = await today();
    const { digest, by } = await proposed(renamed("endorsed"));
    expect(await today()).toEqual(before);
    // The same guardian once more is no other guardian.
    granted(await endorse(ada.caller, { digest, signature: by(ada.key) }));
    expect(await today()).toEqual(before);
    const [listed] = granted(await listProposals(cleo.caller));
    expect(listed).toMatchObject({ digest, proposedBy: ada.key.key, signatures: [{ key: ada.key.key }] });

    granted(await endorse(ben.caller, { digest, signature: by(ben.key) }));
    const after = await today();
    expect([after.digest, after.roster.version, after.roster.policy.name]).toEqual([digest, 1, "endorsed"]);
    expect(granted(await listProposals(cleo.caller))).toEqual([]);
    expect(codeOf(await endorse(cleo.caller, { digest, signature: by(cleo.key) }))).toBe("notFound");
  });

  test("enters once where two guardians complete the quorum at once", async () => {
    const { digest, by } = await proposed(renamed("at once"));
    const { version } = (await today()).roster;
    const both = [ben, cleo].map(({ caller, key }) => endorse(caller, { digest, signature: by(key) }));
    expect((await Promise.all(both)).map(codeOf)).toEqual(["granted", "granted"]);
    expect((await today()).roster.version).toBe(version + 1);
  });

  test("is over when another one is in force first", async () => {
    const [one, other] = [await proposed(renamed("one")), await proposed(renamed("other"), ben)];
    granted(await endorse(cleo.caller, { digest: one.digest, signature: one.by(cleo.key) }));
    expect((await today()).digest).toBe(one.digest);
    expect(codeOf(await endorse(cleo.caller, { digest: other.digest, signature: other.by(cleo.key) }))).toBe(
      "notFound",
    );
    expect(granted(await listProposals(ada.caller))).toEqual([]);
  });

  test("is taken back by whoever proposed it, and by nobody else", async () => {
    const { digest, by } = await proposed(renamed("taken back"));
    expect(codeOf(await withdrawProposal(ben.caller, { digest }))).toBe("notFound");
    granted(await withdrawProposal(ada.caller, { digest }));
    expect(codeOf(await endorse(ben.caller, { digest, signature: by(ben.key) }))).toBe("notFound");
  });

  test("loses the signature that its guardian takes back, and is gone without any", async () => {
    const { digest, by } = await proposed(renamed("doubted"), cleo);
    const signers = async () =>
      granted(await listProposals(cleo.caller)).map(({ signatures }) => signatures.map(({ key }) => key));
    expect(codeOf(await withdrawSignature(ben.caller, { digest }))).toBe("notFound");
    expect(codeOf(await withdrawSignature(callerOf(), { digest }))).toBe("notSignedIn");
    granted(await withdrawSignature(cleo.caller, { digest }));
    expect(await signers()).toEqual([]);
    expect(codeOf(await endorse(ben.caller, { digest, signature: by(ben.key) }))).toBe("notFound");
    const before = await today();
    await proposed(renamed("doubted again"), cleo);
    expect(await signers()).toEqual([[cleo.key.key]]);
    expect(await today()).toEqual(before);
    granted(await withdrawSignature(cleo.caller, { digest: (await listed())[0] as string }));
  });

  test("that enough have signed goes on, whoever would take back what", async () => {
    const { digest, by } = await proposed(renamed("under way"), cleo);
    // The server died after the signature that completed the quorum.
    const row = { proposal: digest, key: ben.key.key, signature: by(ben.key), signedAt: Date.now() };
    await (await database()).endorsement.create({ data: row });
    for (const takesBack of [withdrawSignature(ben.caller, { digest }), withdrawProposal(cleo.caller, { digest })]) {
      expect(codeOf(await takesBack)).toBe("alreadyEndorsed");
    }
    granted(await listProposals(cleo.caller));
    expect((await today()).digest).toBe(digest);
    expect(codeOf(await withdrawSignature(ben.caller, { digest }))).toBe("notFound");
  });

  test("signed by one and taken back by another in the same moment is in force or taken back, never both", async () => {
    for (let round = 0; round < 4; round++) {
      const { digest, by } = await proposed(renamed(`race ${round}`), cleo);
      const signs = () => endorse(ben.caller, { digest, signature: by(ben.key) });
      const takesBack = () => withdrawSignature(cleo.caller, { digest });
      const both = round % 2 ? [signs(), takesBack()] : [takesBack(), signs()].reverse();
      const [signed, withdrawn] = (await Promise.all(both)).map(codeOf);
      expect([signed, withdrawn].filter((code) => code === "granted")).toHaveLength(1);
      expect((await today()).digest === digest).toBe(signed === "granted");
      expect(await listed()).toEqual([]);
    }
  });

  test("lapses thirty days after it was drawn up, however many have signed it by then", async () => {
    const before = await today();
    const old = await drawn(renamed("old"), undefined, Date.now() - 31 * day);
    const signature = old.by(cleo.key);
    expect(codeOf(await propose(cleo.caller, { body: old.body, signature }))).toBe("rosterLapsed");
    const { body, digest, by } = old;
    const row = { digest, previous: before.digest, body, proposedBy: ada.key.key, proposedAt: Date.now() - 31 * day };
    const signatures = [ada, ben].map(({ key }) => ({ key: key.key, signature: by(key), signedAt: Date.now() }));
    await (await database()).proposal.create({ data: { ...row, signatures: { create: signatures } } });
    expect(await listed()).toEqual([]);
    expect(codeOf(await endorse(cleo.caller, { digest, signature: by(cleo.key) }))).toBe("notFound");
    expect(await today()).toEqual(before);
  });

  test("waits beside two more of the same guardian's at most, and hides nobody else's", async () => {
    const mine = [await proposed(renamed("a")), await proposed(renamed("b")), await proposed(renamed("c"))];
    const { body, by } = await drawn(renamed("d"));
    expect(codeOf(await propose(ada.caller, { body, signature: by(ada.key) }))).toBe("tooMany");
    const [first] = mine as [(typeof mine)[0]];
    granted(await propose(ada.caller, { body: first.body, signature: first.by(ada.key) }));
    const other = await proposed(renamed("e"), ben);
    expect(granted(await listProposals(cleo.caller))).toHaveLength(4);
    for (const { digest } of mine) granted(await withdrawProposal(ada.caller, { digest }));
    granted(await withdrawProposal(ben.caller, { digest: other.digest }));
  });

  test.each([
    ["another threshold", { threshold: 3 }],
    ["another name of the federation", { federation: "Elsewhere" }],
    ["nothing new", {}],
  ])("changes policy and auditors alone: %s is refused", async (_, change) => {
    const { body, by } = await drawn(change);
    expect(codeOf(await propose(ada.caller, { body, signature: by(ada.key) }))).toBe("rosterInvalid");
  });

  test("is refused with a guardian left out, with a policy that nobody could satisfy, and with a guardian's key for an auditor's", async () => {
    const { roster } = await today();
    const refusalOf = async (change: Partial<Roster>) => {
      const { body, by } = await drawn(change);
      return codeOf(await propose(ada.caller, { body, signature: by(ada.key) }));
    };
    expect(await refusalOf({ guardians: roster.guardians.slice(1) })).toBe("rosterInvalid");
    const { policy } = roster;
    const clauses = [{ count: 2, organisation: "nobody's" }];
    expect(await refusalOf({ policy: { ...policy, recovery: { ...policy.recovery, clauses } } })).toBe("rosterInvalid");
    const { name, key, recipient } = roster.guardians[0] as Roster["guardians"][0];
    expect(await refusalOf({ auditors: [{ name, key, recipient }] })).toBe("keyReused");
  });

  test("is refused where it follows another roster than today's, under another's signature, and from outside", async () => {
    const late = await drawn(renamed("late"), federation.roster);
    expect(codeOf(await propose(ada.caller, { body: late.body, signature: late.by(ada.key) }))).toBe(
      "rosterNotSuccessor",
    );
    const { body, digest, by } = await drawn(renamed("forged"));
    expect(codeOf(await propose(ada.caller, { body, signature: by(ben.key) }))).toBe("badInput");
    expect(codeOf(await propose(callerOf(), { body, signature: by(ada.key) }))).toBe("notSignedIn");
    expect(codeOf(await listProposals(callerOf()))).toBe("notSignedIn");
    granted(await propose(ada.caller, { body, signature: by(ada.key) }));
    expect(codeOf(await endorse(ben.caller, { digest, signature: by(ada.key) }))).toBe("badInput");
    granted(await withdrawProposal(ada.caller, { digest }));
  });
});

describe("an auditor", () => {
  /** A guardian's link, and an account that is made with it. */
  async function registered(name: string): Promise<Person> {
    const { token, hash } = newToken();
    granted(await createJoinToken(ada.caller, { hash, purpose: "audit", uses: 1, minutes: 60 }));
    const person = await newPerson(name);
    granted(await registerAuditor(callerOf(), { token, account: person.account }));
    return person;
  }
  const entryOf = ({ account: { name, keys } }: Person) => ({ name, key: keys.key, recipient: keys.recipient });
  const agreedOn = async (change: Partial<Roster>) => {
    const { digest, by } = await proposed(change);
    granted(await endorse(ben.caller, { digest, signature: by(ben.key) }));
  };

  test("reads the log from the moment in which a roster names the auditor to that in which one no longer does", async () => {
    const nora = await registered("Nora");
    const caller = await signedIn(nora);
    const { digest } = federation.roster;
    const reads = async () => codeOf(await readEnvelope(caller, { digest }));
    expect(await reads()).toBe("notAllowed");
    expect(granted(await listAuditors(ben.caller))).toMatchObject([{ name: "Nora", key: nora.key.key }]);
    await agreedOn({ auditors: [entryOf(nora)] });
    expect(await reads()).toBe("granted");
    // Which records were opened is nobody's to know; how many, the log says when the day is over.
    const opened = async () => (await (await database()).dayCount.findFirst())?.readings ?? 0;
    granted(await readTrail(caller, { scope: [federationScope, digest, digest, "ab".repeat(32)] }));
    granted(await readTrail(ben.caller, { scope: ["ab".repeat(32)] }));
    expect(await opened()).toBe(2);
    // An auditor decides nothing.
    expect(codeOf(await listProposals(caller))).toBe("notAllowed");
    await agreedOn({ auditors: [] });
    expect(await reads()).toBe("notAllowed");
  });

  test("needs a guardian's link, made for this, for each account", async () => {
    const { account } = await newPerson("Olga");
    const { token, hash } = newToken();
    expect(codeOf(await registerAuditor(callerOf(), { token, account }))).toBe("tokenInvalid");
    granted(await createJoinToken(ada.caller, { hash, purpose: "join", uses: 5, minutes: 60 }));
    expect(codeOf(await registerAuditor(callerOf(), { token, account }))).toBe("tokenInvalid");
    const audit = newToken();
    granted(await createJoinToken(ada.caller, { hash: audit.hash, purpose: "audit", uses: 1, minutes: 60 }));
    granted(await registerAuditor(callerOf(), { token: audit.token, account }));
    // The answer to the first did not arrive.
    granted(await registerAuditor(callerOf(), { token: audit.token, account }));
    const second = await newPerson("Second");
    expect(codeOf(await registerAuditor(callerOf(), { token: audit.token, account: second.account }))).toBe(
      "tokenInvalid",
    );
    expect(codeOf(await listAuditors(callerOf()))).toBe("notSignedIn");
  });
});
