import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test } from "vitest";
import { openStorage } from "./storage";

const genesis = "ab".repeat(32);

test("a browser that was here before keeps what it had, and looks at all shares once more, to learn their names", async () => {
  const first = await openDB("long-ago", 1, {
    upgrade(db) {
      db.createObjectStore("federations", { keyPath: "genesis" });
      db.createObjectStore("logs", { keyPath: "genesis" });
      db.createObjectStore("scopes", { keyPath: ["genesis", "scope"] });
      db.createObjectStore("faults", { keyPath: "id", autoIncrement: true }).createIndex("genesis", "genesis");
      db.createObjectStore("backups", { keyPath: "id" });
      db.createObjectStore("cases", { keyPath: "id" });
      db.createObjectStore("looked", { keyPath: ["guardian", "scope"] });
      db.createObjectStore("drafts", { keyPath: "name" });
    },
  });
  await first.put("faults", { genesis, code: "logForked", because: "forked", evidence: {}, at: 1 });
  await first.put("looked", { guardian: "cd".repeat(32), scope: "ef".repeat(32), head: "01".repeat(32) });
  first.close();

  const storage = await openStorage("long-ago");
  expect(await storage.getAllFromIndex("faults", "genesis", genesis)).toMatchObject([{ code: "logForked" }]);
  expect(await storage.getAll("looked")).toEqual([]);
  await storage.put("heads", { genesis, size: 1, root: "00".repeat(32) });
  await storage.put("names", { genesis, lookup: "02".repeat(32), backup: "03".repeat(32) });
  storage.close();
  const again = await openStorage("long-ago");
  expect(await again.count("heads")).toBe(1);
  expect(await again.count("names")).toBe(1);
});
