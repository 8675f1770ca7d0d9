import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type DemoFolder, writeDemoFolder } from "@/lib/env/demo-folder";
import { env } from "@/lib/env/env";
import { readDemo } from "./demo";
import { type Founded, founded } from "./testing/federation";
import { type House, openHouse } from "./testing/house";

let house: House;
let federation: Founded;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  // As if somebody had set it on a real server.
  vi.stubEnv("HOLDFAST_DEMO", "1");
  federation = await founded();
});
afterAll(() => house.close());

const folder = (fingerprint: string | null): DemoFolder => ({
  federation: "Riverside",
  url: "http://localhost:3000",
  fingerprint,
  accounts: [{ role: "guardian", name: "Amara", email: "amara@riverside.example", passphrase: "not one of ours" }],
  auditToken: null,
  doors: null,
  people: [],
});

describe("a real data folder never serves a demo's sign-ins", () => {
  test("not for a variable alone", async () => {
    expect(env().demo).toBe(true);
    expect(await readDemo()).toBeNull();
  });

  test("not with another federation's demo.json in it", async () => {
    await writeDemoFolder(house.dataDir, folder("0".repeat(64)));
    expect(await readDemo()).toBeNull();
  });

  test("not while the demo is being made", async () => {
    await writeDemoFolder(house.dataDir, folder(null));
    expect(await readDemo()).toBeNull();
  });

  test("though it would, were the log that of the file", async () => {
    await writeDemoFolder(house.dataDir, folder(federation.genesis));
    expect((await readDemo())?.accounts).toHaveLength(1);
  });
});
