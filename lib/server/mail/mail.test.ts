import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { day } from "@/lib/domain/time";
import { type Carrier, pauses } from "@/lib/store/carrying";
import { carryOutbox } from "@/lib/store/outbox";
import { lastNotices } from "@/lib/store/outbox-list";
import type { Store } from "@/lib/store/store";
import { sweep } from "@/lib/store/sweep";
import { type TestDatabase, testDatabase } from "@/lib/store/testing";
import { testStore } from "@/lib/store/testing-federation";
import { type MailServer, mailServer } from "../testing/mail-server";
import { folderCarrier } from "./folder";
import { type SmtpOptions, smtpCarrier } from "./smtp";

const url = "https://desk.example.org";
const from = "Holdfast <desk@example.org>";
const path = `/desk/cases/${"c".repeat(64)}`;

let database: TestDatabase;
let store: Store;
let server: MailServer;
let now = Date.now();
beforeAll(async () => {
  database = await testDatabase();
  store = await testStore(database.url, { clock: () => now });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});
beforeEach(async () => {
  server = await mailServer();
});
afterEach(async () => {
  await server.close();
  await store.db.outbox.deleteMany();
  await store.db.account.deleteMany();
});

/** A notice that waits, and its addressee. */
async function notice(person: { name?: string; language?: string } = {}, kind = "caseWaits"): Promise<string> {
  const key = randomUUID();
  const [bytes, keys] = [new Uint8Array(16), { key, recipient: key, witnessKey: key }];
  const { name = "Ada", language = "en" } = person;
  await store.db.account.create({
    data: {
      ...keys,
      email: `${key}@example.org`,
      role: "guardian",
      name,
      language,
      salt: bytes,
      authHash: "",
      keyring: bytes,
      createdAt: now,
    },
  });
  const row = { dedupe: key, kind, recipient: key, path, createdAt: now, nextAt: now };
  return (await store.db.outbox.create({ data: row })).id;
}
const rowOf = (id: string) => store.db.outbox.findUniqueOrThrow({ where: { id } });
const smtp = (over: Partial<SmtpOptions> = {}): Carrier => smtpCarrier({ smtpUrl: server.url, from, url, ...over });

/** Header and decoded parts of what arrived. */
function read(mail = server.mails[0] ?? "") {
  const unfolded = mail.replaceAll(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1];
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1] ?? "none";
  const parts = mail.split(`--${boundary}`).slice(1, -1);
  const part = (type: string) => {
    const whole = parts.find((text) => text.includes(`Content-Type: ${type}`)) ?? "";
    const body = whole.slice(whole.indexOf("\r\n\r\n") + 4);
    if (whole.includes("base64")) return Buffer.from(body, "base64").toString("utf8");
    const bytes = body.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`);
    return whole.includes("quoted-printable") ? decodeURIComponent(bytes) : body;
  };
  return { header, text: part("text/plain"), html: part("text/html") };
}

test("a notice that is settled stays in the list for over a year, and one that waits for as long as it does", async () => {
  const [settled, waiting] = [await notice(), await notice()];
  await store.db.outbox.update({ where: { id: settled }, data: { state: "sent", settledAt: now } });
  const began = now;
  const left = async () => (await store.db.outbox.findMany({ select: { id: true } })).map(({ id }) => id).sort();
  now = began + 400 * day;
  await sweep(store);
  expect(await left()).toEqual([settled, waiting].sort());
  now++;
  await sweep(store);
  expect(await left()).toEqual([waiting]);
  now = began;
});

describe("a mail server that accepts", () => {
  test("is given the notice once; the row says when, and what it answered", async () => {
    const id = await notice();
    expect(await carryOutbox(store, smtp())).toBe(1);
    expect(await carryOutbox(store, smtp())).toBe(0);
    expect(server.mails).toHaveLength(1);
    const { header, text, html } = read();
    expect(header("Message-ID")).toBe(`<${id}@example.org>`);
    expect(header("From")).toBe(from);
    expect(header("To")).toMatch(/^Ada <.+@example\.org>$/);
    expect(header("Subject")).toBe("A request waits for you");
    expect(header("Auto-Submitted")).toBe("auto-generated");
    expect(text).toContain(`Open it at the desk:\r\n${url}${path}\r\n`);
    expect(html).toContain(`<a href="${url}${path}">Open it at the desk</a>`);
    expect(await rowOf(id)).toMatchObject({ state: "sent", attempts: 1, settledAt: BigInt(now) });
    expect((await rowOf(id)).answer).toBe("250 2.0.0 queued");
  });

  test("is given each notice once by two processes that carry at the same time", async () => {
    for (let i = 0; i < 6; i++) await notice();
    const carried = await Promise.all([carryOutbox(store, smtp()), carryOutbox(store, smtp())]);
    expect(carried.reduce((a, b) => a + b)).toBe(6);
    expect(server.mails).toHaveLength(6);
  });
});

test("a notice is in the language of its addressee", async () => {
  await notice({ name: "Inés", language: "es" });
  await carryOutbox(store, smtp());
  const { text, html } = read();
  expect(text).toContain("Hola, Inés:");
  expect(text).toContain("Ábrala en la mesa:");
  expect(html).toContain('<html lang="es" dir="ltr">');
});

test("a language that the catalogue has no more is answered in the first", async () => {
  await notice({ language: "tlh" });
  await carryOutbox(store, smtp());
  expect(read().text).toContain("Hello Ada,");
});

test("what a person calls themselves cannot become a part of the page or another header", async () => {
  await notice({ name: `Ada <img src="x" onerror='a'> & {b}, eve@example.com` });
  await carryOutbox(store, smtp());
  const { header, text, html } = read();
  expect(html).toContain("Hello Ada &lt;img src=&quot;x&quot; onerror=&#39;a&#39;&gt; &amp; {b}, eve@example.com,");
  expect(html).not.toContain("<img");
  expect(text).toContain(`Hello Ada <img src="x" onerror='a'> & {b}, eve@example.com,`);
  expect(header("To")).toMatch(/@example\.org>$/);
  expect(server.lines.filter((line) => line.startsWith("RCPT"))).toHaveLength(1);
});

describe("a lasting no", () => {
  test("to the address is the end of it", async () => {
    server.answers = { RCPT: "550 5.1.1 no such user" };
    const id = await notice();
    expect(await carryOutbox(store, smtp())).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: "failed", attempts: 1, answer: "550 5.1.1 no such user" });
  });

  test("to the message is the end of it, and the next notice is tried all the same", async () => {
    server.answers = { ".": "554 5.7.1 not wanted" };
    const ids = [await notice(), await notice()];
    expect(await carryOutbox(store, smtp())).toBe(2);
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: "failed", answer: "554 5.7.1 not wanted" });
  });

  test("to the sender is the operator's to mend: it is tried again", async () => {
    server.answers = { MAIL: "553 5.7.1 not your address" };
    const id = await notice();
    await carryOutbox(store, smtp());
    expect(await rowOf(id)).toMatchObject({ state: "waiting", attempts: 1, answer: "553 5.7.1 not your address" });
  });
});

test("a notice that is put off is sent after the pause, under the same id, and not before", async () => {
  server.answers = { RCPT: "451 4.7.1 come back later" };
  const id = await notice();
  expect(await carryOutbox(store, smtp())).toBe(0);
  expect(await rowOf(id)).toMatchObject({ state: "waiting", attempts: 1, answer: "451 4.7.1 come back later" });
  server.answers = {};
  now += (pauses[0] as number) - 1;
  await carryOutbox(store, smtp());
  expect(server.mails).toHaveLength(0);
  now += 1;
  await carryOutbox(store, smtp());
  expect(read().header("Message-ID")).toBe(`<${id}@example.org>`);
  expect(await rowOf(id)).toMatchObject({ state: "sent", attempts: 2, answer: "250 2.0.0 queued" });
});

describe("a mail server that says nothing", () => {
  test.each(["greeting", "DATA", "."])("at %s is waited for a while, then tried again later", async (verb) => {
    server.answers = { [verb]: null };
    const ids = [await notice(), await notice()];
    const patience = { connect: 400, line: 400, whole: 2_000 };
    expect(await carryOutbox(store, smtp({ patience }))).toBe(0);
    const rows = (await Promise.all(ids.map(rowOf))).sort((a, b) => b.attempts - a.attempts);
    // The second is not made to wait for the same silence.
    expect(rows).toMatchObject([
      { state: "waiting", attempts: 1, answer: "the mail server did not answer in time" },
      { state: "waiting", attempts: 0, answer: null },
    ]);
  });

  test("is left after the whole time, whatever each line may take", async () => {
    server.answers = { EHLO: null };
    await notice();
    const began = performance.now();
    await carryOutbox(store, smtp({ patience: { connect: 60_000, line: 60_000, whole: 300 } }));
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});

test("a mail server that is down for a while gets everything once it is up", async () => {
  await server.close();
  const ids = [await notice(), await notice(), await notice()];
  expect(await carryOutbox(store, smtp())).toBe(0);
  const rows = await Promise.all(ids.map(rowOf));
  expect(rows.map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
  expect(rows.map(({ answer }) => answer)).toContain("nothing listens at the mail server’s address");
  await server.open();
  now += pauses[0] as number;
  expect(await carryOutbox(store, smtp())).toBe(3);
  expect(server.mails).toHaveLength(3);
});

test("a process that ends between the yes and the row sends again, under the same id, and not for ever", async () => {
  const id = await notice();
  const carry = smtp();
  const dies: Carrier = async (outgoing) => {
    await carry(outgoing);
    throw new Error("the process is no more");
  };
  for (let i = 0; i < pauses.length + 3; i++) {
    await carryOutbox(store, dies);
    now += Math.max(...pauses);
  }
  expect(server.mails).toHaveLength(pauses.length);
  expect(new Set(server.mails.map((mail) => read(mail).header("Message-ID")))).toEqual(
    new Set([`<${id}@example.org>`]),
  );
  expect(await rowOf(id)).toMatchObject({ state: "failed", attempts: pauses.length });
});

describe("the password of the mail server", () => {
  const withPassword = () => server.url.replace("//", "//holdfast:hush-hush@");
  const told = () => server.lines.filter((line) => /^AUTH/i.test(line));

  test("is told over TLS alone", async () => {
    const id = await notice();
    await carryOutbox(store, smtp({ smtpUrl: withPassword() }));
    expect(told()).toEqual([]);
    expect(server.mails).toEqual([]);
    expect((await rowOf(id)).answer).toMatch(/TLS|STARTTLS|^\d{3} /);
  });

  test("does not come back in what is kept of a refused sign-in", async () => {
    const id = await notice();
    server.answers = { AUTH: "535 5.7.8 wrong: holdfast hush-hush" };
    await carryOutbox(store, smtp({ smtpUrl: `${withPassword()}?requireTLS=false` }));
    expect(told().length).toBeGreaterThan(0);
    expect(await rowOf(id)).toMatchObject({ state: "waiting", answer: "535 sign-in refused" });
  });
});

test("a notice to an account that is no more is given up", async () => {
  const id = await notice();
  await store.db.account.deleteMany();
  expect(await carryOutbox(store, smtp())).toBe(1);
  expect(await rowOf(id)).toMatchObject({ state: "failed", answer: "the account is no more" });
});

describe("without a mail server", () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "holdfast-outbox-"));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  test("the data folder keeps notices, for the operator's eyes alone", async () => {
    const id = await notice({ name: "Inés", language: "es" }, "caseClosed");
    expect(await carryOutbox(store, folderCarrier(dataDir, url))).toBe(1);
    const folder = join(dataDir, "outbox");
    const [file = "", ...more] = await readdir(folder);
    expect(more).toEqual([]);
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    const kept = JSON.parse(await readFile(join(folder, file), "utf8"));
    expect(kept).toMatchObject({ id, kind: "caseClosed", subject: "Se cerró una solicitud", link: url + path });
    expect(await rowOf(id)).toMatchObject({ state: "kept", attempts: 1, answer: null });
  });

  test("what was kept is not sent later, when there is one", async () => {
    await notice();
    await carryOutbox(store, folderCarrier(dataDir, url));
    now += Math.max(...pauses);
    await carryOutbox(store, smtp());
    expect(server.mails).toEqual([]);
  });

  test("a folder that cannot be written is tried again", async () => {
    const id = await notice();
    await carryOutbox(store, folderCarrier("/dev/null", url));
    expect(await rowOf(id)).toMatchObject({ state: "waiting", answer: "a fault of this server (ENOTDIR)" });
  });
});

test("the operator is told what became of each notice, newest first", async () => {
  const first = await notice();
  now += 1_000;
  await notice({}, "caseOpened");
  await store.db.account.delete({ where: { key: (await rowOf(first)).recipient } });
  await carryOutbox(store, smtp());
  expect(await lastNotices(store.pool, 10)).toMatchObject([
    { kind: "caseOpened", state: "sent", attempts: 1, settledAt: now, answer: "250 2.0.0 queued" },
    { kind: "caseWaits", email: null, state: "failed", createdAt: now - 1_000 },
  ]);
  expect(await lastNotices(store.pool, 1)).toHaveLength(1);
});
