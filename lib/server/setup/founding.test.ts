import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { opened } from "../testing/federation";
import { type House, openHouse } from "../testing/house";
import { describeFederation } from "../trail/federation";

let house: House;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
});
afterAll(() => house.close());

test("five guardians found a federation, and members may join once every kit is checked", async () => {
  const federation = await opened(5, 3);
  const shown = await describeFederation();
  expect(shown).toMatchObject({ name: "Lakeside", genesis: federation.genesis, open: true, secure: true });
  expect(shown.chain).toHaveLength(1);
});
