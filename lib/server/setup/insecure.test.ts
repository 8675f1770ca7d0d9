import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { env } from "@/lib/env/env";
import { issueSetupToken } from "@/lib/env/setup-token";
import { fromBase64url } from "@/lib/protocol/bytes";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, newPerson } from "../testing/people";
import { describeFederation } from "../trail/federation";
import { beginSetup } from "./begin";

let house: House;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv, "http://holdfast.example.org");
});
afterAll(() => house.close());

test("a host that is neither https nor localhost founds no federation, and says so", async () => {
  const token = fromBase64url(await issueSetupToken(env().dataDir));
  const { account } = await newPerson("Ada");
  expect(codeOf(await beginSetup(callerOf(), { token, account }))).toBe("hostInsecure");
  expect((await describeFederation()).secure).toBe(false);
});
