import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBase64url, toHex } from "@/lib/protocol/bytes";
import { loadPepperKey, savePepperKey } from "./pepper-key";
import { loadSecrets } from "./secrets";
import { issueSetupToken, matchesSetupToken, setupTokenIssued, spendSetupToken } from "./setup-token";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "holdfast-secrets-"));
});
afterAll(() => rm(dir, { recursive: true }));

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test("secrets are made once, with mode 0600, also where two processes start at once", async () => {
  const [a, b] = await Promise.all([loadSecrets(dir), loadSecrets(dir)]);
  expect(a).toEqual(b);
  expect(await loadSecrets(dir)).toEqual(a);
  expect(await mode(join(dir, "secrets.json"))).toBe("600");
  const values = [a.logSeed, a.eventSeed, a.sessionSecret, a.saltSecret, a.databasePassword].map(toHex);
  expect(new Set(values).size).toBe(5);
});

test("damaged secrets are refused, by name and without their content", async () => {
  const damaged = await mkdtemp(join(tmpdir(), "holdfast-secrets-"));
  await loadSecrets(damaged);
  const text = await readFile(join(damaged, "secrets.json"), "utf8");
  await writeFile(join(damaged, "secrets.json"), text.slice(0, -20));
  await expect(loadSecrets(damaged)).rejects.toThrow(/secrets\.json is damaged/);
  await rm(damaged, { recursive: true });
});

test("the pepper's key is kept under its public key and never overwritten", async () => {
  const publicKey = `02${"ab".repeat(32)}`;
  const key = new Uint8Array(32).fill(7);
  expect(await loadPepperKey(dir, publicKey)).toBeNull();
  await savePepperKey(dir, publicKey, key);
  expect(await loadPepperKey(dir, publicKey)).toEqual(key);
  expect(await mode(join(dir, "pepper", publicKey))).toBe("600");
  await savePepperKey(dir, publicKey, key);
  await expect(savePepperKey(dir, publicKey, new Uint8Array(32))).rejects.toThrow(/another pepper key/);
  await expect(loadPepperKey(dir, "../secrets.json")).rejects.toThrow();
});

test("a setup token works once, and only the last one issued", async () => {
  expect(await setupTokenIssued(dir)).toBe(false);
  const first = fromBase64url(await issueSetupToken(dir));
  const second = fromBase64url(await issueSetupToken(dir));
  expect(await matchesSetupToken(dir, first)).toBe(false);
  expect(await matchesSetupToken(dir, second)).toBe(true);
  expect(await mode(join(dir, "setup-token"))).toBe("600");
  await spendSetupToken(dir);
  expect(await matchesSetupToken(dir, second)).toBe(false);
  expect(await setupTokenIssued(dir)).toBe(false);
});
