import { afterEach, expect, test, vi } from "vitest";
import { ownStore } from "./own-store";
import { startUp } from "./start-up";
import { openHouse } from "./testing/house";

afterEach(() => vi.unstubAllEnvs());

test("a process takes up the work that nobody waits for once, at its start", async () => {
  const house = await openHouse(vi.stubEnv);
  await startUp();
  // Whoever takes it up leaves word how to end it.
  expect((await ownStore()).onClose.size).toBe(1);
  expect((await ownStore()).onNotices.size).toBe(1);
  await house.close();
});
