import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { digestOf } from "@/lib/protocol/hash";
import { type Founded, type Guardian, newToken, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { built, submit } from "../testing/scene";
import { createJoinToken } from "./create-join-token";
import { endJoinToken } from "./end-join-token";
import { listJoinTokens } from "./list-join-tokens";

let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(2, 2);
  [ada, ben] = federation.guardians as [Guardian, Guardian];
});
afterAll(() => house.close());

const made = async (uses: number, minutes = 60) => {
  const { token, hash } = newToken();
  granted(await createJoinToken(ada.caller, { hash, purpose: "join", uses, minutes }));
  return { token, hash };
};

test("a guardian sees how many uses each own code has left, and until when; nobody else does", async () => {
  const { token, hash } = await made(2);
  const list = async (caller = ada.caller) => granted(await listJoinTokens(caller)).filter((row) => row.hash === hash);
  const expiresAt = ada.caller.now + 60 * 60_000;
  expect(await list()).toEqual([{ hash, purpose: "join", usesLeft: 2, expiresAt }]);
  const backup = await built(federation);
  granted(await submit(callerOf(), [backup], backup.blobs, token));
  expect(await list()).toMatchObject([{ usesLeft: 1 }]);
  expect(await list(ben.caller)).toEqual([]);
  expect(codeOf(await listJoinTokens(callerOf()))).toBe("notSignedIn");
});

test("codes that are used up or have run out are not listed", async () => {
  const { token, hash } = await made(1);
  const short = await made(1, 5);
  const backup = await built(federation);
  granted(await submit(callerOf(), [backup], backup.blobs, token));
  const later = { ...ada.caller, now: ada.caller.now + 6 * 60_000 };
  const listed = granted(await listJoinTokens(later)).map((row) => row.hash);
  expect(listed).not.toContain(hash);
  expect(listed).not.toContain(short.hash);
});

test("a code that its guardian ended lets nobody in; another guardian cannot end it", async () => {
  const { token, hash } = await made(5);
  expect(codeOf(await endJoinToken(ben.caller, { hash }))).toBe("notFound");
  expect(codeOf(await endJoinToken(callerOf(), { hash }))).toBe("notSignedIn");
  expect(codeOf(await endJoinToken(ada.caller, { hash: digestOf("test", "another") }))).toBe("notFound");
  expect(codeOf(await endJoinToken(ada.caller, { hash }))).toBe("granted");
  const backup = await built(federation);
  expect(codeOf(await submit(callerOf(), [backup], backup.blobs, token))).toBe("tokenInvalid");
});
