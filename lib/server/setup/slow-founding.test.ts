import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { begun, draftOf, joined, signFounding } from "../testing/federation";
import { type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { describeFederation } from "../trail/federation";
import { drawUpGenesis } from "./draw-up";
import { saveDraft } from "./save-draft";

const day = 86_400_000;

let house: House;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
});
afterAll(() => house.close());

test("a genesis drawn up days ago enters with the last signature, also where the last two come at the same instant", async () => {
  const ada = await begun("Ada");
  granted(await saveDraft(ada.caller, draftOf(2, 2)));
  const ben = await joined(ada, "Ben");
  const { digest } = granted(await drawUpGenesis({ ...ada.caller, now: ada.caller.now - 2 * day }));
  const answers = await Promise.all([signFounding(ada), signFounding(ben)]);
  expect(answers.map(codeOf)).toEqual(["granted", "granted"]);
  const { genesis, chain } = await describeFederation();
  expect(genesis).toBe(digest);
  expect(chain).toHaveLength(1);
});
