import { expect, test } from "vitest";
import { EnvironmentFault, parseEnv } from "./env";

test("everything has a default", () => {
  const env = parseEnv({});
  expect(env).toMatchObject({ port: 3000, url: "http://localhost:3000", databaseUrl: null, smtpUrl: null });
  expect(env.proxies).toBe(1);
  expect(env.dataDir).toMatch(/\.holdfast$/);
});

test("the address follows the port, an own one loses its last slash, an empty variable counts as missing", () => {
  expect(parseEnv({ PORT: "8080" }).url).toBe("http://localhost:8080");
  expect(parseEnv({ HOLDFAST_URL: "https://desk.example.org/" }).url).toBe("https://desk.example.org");
  expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
});

test("a wrong variable is named in one sentence that does not repeat its value", () => {
  for (const [name, value] of [
    ["PORT", "high"],
    ["PORT", "70000"],
    ["HOLDFAST_URL", "ftp://secret"],
    ["DATABASE_URL", "mysql://root:secret@host/db"],
    ["SMTP_URL", "secret"],
    ["SMTP_URL", "smtp:///secret"],
    ["SMTP_FROM", "secret"],
    ["SMTP_FROM", "a@example.org\nBcc: secret@example.org"],
    ["SMTP_FROM", "secret <a@example.org> <b@example.org>"],
    ["HOLDFAST_PROXIES", "0"],
  ] as const) {
    const attempt = () => parseEnv({ [name]: value });
    expect(attempt).toThrow(EnvironmentFault);
    expect(attempt).toThrow(new RegExp(`^${name} must be [^.]+\\.$`));
    expect(attempt).not.toThrow(/secret/);
  }
});

test("mails come from the address of the desk, or from whom the operator says", () => {
  const from = (HOLDFAST_URL: string) => parseEnv({ HOLDFAST_URL }).smtpFrom;
  expect(from("https://desk.example.org:8443/")).toBe("Holdfast <holdfast@desk.example.org>");
  expect(from("http://192.0.2.7")).toBe("Holdfast <holdfast@[192.0.2.7]>");
  expect(from("http://[2001:db8::7]")).toBe("Holdfast <holdfast@[IPv6:2001:db8::7]>");
  expect(from("")).toBe("Holdfast <holdfast@localhost>");
  for (const own of ["desk@example.org", "The Desk <desk@example.org>"]) {
    expect(parseEnv({ SMTP_FROM: own }).smtpFrom).toBe(own);
  }
});
