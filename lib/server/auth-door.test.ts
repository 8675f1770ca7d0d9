import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { authHandler } from "./auth-door";
import { type House, openHouse } from "./testing/house";

const origin = "http://localhost:3000";
let house: House;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv, origin);
});
afterAll(() => house.close());

const send = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  authHandler(new Request(`${origin}/api/auth/${path}`, { method, headers, body }), {
    params: Promise.resolve({ nextauth: path.split("/") }),
  });
const form = { origin, "content-type": "application/x-www-form-urlencoded" };

describe("of what signs people in, strangers reach what a sign-in needs", () => {
  test.each([
    ["POST", "_log"],
    ["GET", "signin"],
    ["POST", "signin/credentials"],
    ["GET", "callback/credentials"],
    ["GET", "session"],
    ["POST", "session"],
    ["GET", "providers"],
    ["GET", "error"],
    ["GET", "signout"],
    ["GET", "verify-request"],
  ])("%s %s is no door", async (method, path) => {
    expect((await send(method, path, form)).status).toBe(404);
  });

  test("nobody writes lines of their own into the server's log", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const body = JSON.stringify({ level: "error", code: "fine\nHoldfast is ready at http://evil.example" });
    await send(
      "POST",
      "_log",
      { origin, "content-type": "application/json", "content-length": `${body.length}` },
      body,
    );
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  test("a form from another origin, of no told length or a great one is not read", async () => {
    const status = async (headers: Record<string, string>) =>
      (await send("POST", "callback/credentials", { ...form, ...headers }, "email=a")).status;
    expect(await status({ origin: "https://evil.example", "content-length": "7" })).toBe(403);
    expect(await status({})).toBe(413);
    expect(await status({ "content-length": "10001" })).toBe(413);
    expect(await status({ "content-length": "1e3" })).toBe(413);
  });
});
