import { expect, test } from "vitest";
import { formatVerifierKey, signatureTypes } from "@/lib/protocol/log/note";
import { EnvironmentFault, parseEnv } from "./env";

const key = "ab".repeat(32);
const witness = formatVerifierKey({ name: "witness.example/w1", type: signatureTypes.cosignature, key });
const logKey = formatVerifierKey({ name: "log.example", type: signatureTypes.note, key });

test("witnesses are pairs of a key for cosignatures and an address", () => {
  expect(parseEnv({}).witnesses).toEqual([]);
  const two = `${witness} https://one.example/w/ ,\n ${witness}  http://localhost:8080`;
  const { witnesses } = parseEnv({ HOLDFAST_WITNESSES: two });
  expect(witnesses.map(({ url }) => url)).toEqual(["https://one.example/w", "http://localhost:8080"]);
  expect(witnesses[0]?.key).toEqual({ name: "witness.example/w1", type: signatureTypes.cosignature, key });
});

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
    ["HOLDFAST_WITNESSES", "https://secret.example"],
    ["HOLDFAST_WITNESSES", `${witness} http://secret.example`],
    ["HOLDFAST_WITNESSES", `${logKey} https://secret.example`],
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
