/** A mirror of the server as it is, over its own doors. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as getExport } from "@/app/api/export/route";
import { GET as getCheckpoint } from "@/app/log/checkpoint/route";
import { GET as getTile } from "@/app/log/tile/[...path]/route";
import { verifyExport } from "@/lib/domain/audit/verify-export";
import { formatAccessToken, parseAccessToken } from "@/lib/protocol/access-token";
import { database } from "@/lib/server/own-store";
import { type Founded, opened } from "@/lib/server/testing/federation";
import { type House, openHouse } from "@/lib/server/testing/house";
import { granted } from "@/lib/server/testing/people";
import { enrolled, random } from "@/lib/server/testing/scene";
import { createToken } from "@/lib/server/tokens/create-token";
import { endToken } from "@/lib/server/tokens/end-token";
import { Mirror } from "./mirror";
import { sourceAt } from "./mirror-source";

let house: House;
let federation: Founded;
let server: Server;
let folder: string;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(2, 2);
  folder = mkdtempSync(join(tmpdir(), "holdfast-mirror-"));
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://localhost:3000");
    const { authorization = "" } = request.headers;
    const asked = new NextRequest(url, { headers: authorization ? { authorization } : {} });
    const path = url.pathname.split("/").slice(3);
    const tile = () => getTile(asked, { params: Promise.resolve({ path }) });
    const none = { params: Promise.resolve({}) };
    const answer = await (url.pathname === "/api/export"
      ? getExport(asked, none)
      : url.pathname === "/log/checkpoint"
        ? getCheckpoint(asked, none)
        : tile());
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
  await house.close();
});

test("keeps a copy that passes, goes on with it, and finds the log set back to an older state", async () => {
  const [ada] = federation.guardians as [Founded["guardians"][0]];
  const token = formatAccessToken(random(16), random(32));
  const { name, hash } = parseAccessToken(token) as { name: string; hash: string };
  granted(await createToken({ ...ada.caller, key: ada.key.key }, { name, hash, label: "Mirror", days: 1 }));
  const { signal } = new AbortController();
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const source = sourceAt({ url, token, signal, wait: async () => {} });
  const parts = { source, folder, signal, fingerprint: federation.genesis, progress: () => {}, now: Date.now };
  const passes = async () => verifyExport([new Uint8Array(readFileSync(join(folder, "log.holdfast")))]);

  const mirror = await Mirror.open(parts);
  const { verdict: first } = await mirror.round();
  expect(await passes()).toEqual(first);
  await enrolled(federation);
  const { verdict: second, added } = await mirror.round();
  expect([second.size, second.acts["backup.created"]]).toEqual([first.size + added, 1]);
  expect(await passes()).toEqual(second);
  await mirror.close();

  const again = await Mirror.open(parts);
  expect(await again.round()).toEqual({ verdict: second, added: 0 });
  granted(await endToken(ada.caller, { name }));
  await enrolled(federation);
  await expect(again.round()).rejects.toThrow("does not take the token");

  const db = await database();
  await db.checkpoint.deleteMany({ where: { size: { gt: first.size } } });
  await expect(again.round()).rejects.toMatchObject({ fault: { fault: "rewound", expected: String(second.size) } });
  expect(readFileSync(join(folder, "evidence/kept.checkpoint"), "utf8")).toContain(`\n${second.size}\n`);
  expect(await passes()).toEqual(second);
  await again.close();
});
