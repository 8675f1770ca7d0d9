/** What happens while heirs wait: the owner says no by paper, the owner comes, a guardian's clock lies, two executors act. */
import { beforeEach, describe, expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day, minute } from "@/lib/domain/time";
import type { Dossier } from "@/lib/protocol/dossier";
import { name } from "@/lib/protocol/testing/backup";
import type { Ticket } from "@/lib/protocol/ticket";
import { sayIn } from "@/lib/words/say";
import { matchBackup } from "./acts";
import { backupSheet, importSheet, veto } from "./backupActs";
import { loadCase } from "./case";
import type { Device } from "./device";
import { stageOf } from "./estateCase";
import { followBackup } from "./followBackup";
import { followCase, followTicket } from "./followRecovery";
import { receive, recover } from "./recover";
import { EstateDesk, laid, openedEstate } from "./testing/estate";
import { showing } from "./testing/lies";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

const say = sayIn("en", "backup.paper");

let valley: Valley;
let phone: Device;
let laptop: Device;
let backup: string;
let ticket: Ticket;
let desks: [EstateDesk, EstateDesk, EstateDesk];

beforeEach(async () => {
  valley = await newValley({ change: (roster) => ({ ...roster, policy: presets.community.policy(3) }) });
  phone = await valley.device();
  laptop = await valley.device();
  ({ id: backup } = await enrolled(valley, phone));
  ticket = await openedEstate(valley, laptop);
  await laid(laptop, await look());
  const [a, b, c] = await Promise.all(
    [0, 1, 2].map(async (place) => new EstateDesk(await valley.desk(place), ticket.caseId, backup)),
  );
  desks = [a, b, c] as typeof desks;
  await desks[0].match();
  for (const desk of desks) await desk.approve(0);
  await desks[0].stand();
}, 60_000);

const look = async (device = laptop) => given(await followTicket(device, ticket));
const attested = async () => {
  for (const desk of desks) await desk.attest();
};
const pass = (time: number) => {
  valley.clock.now += time;
};

describe("in the wait", () => {
  test("a veto by the printed sheet alone ends it, and a server that hides it from a guardian is caught", async () => {
    await attested();
    const paper = backupSheet(say, given(await followBackup(phone, backup)));
    const borrowed = await valley.device();
    const there = given(await importSheet(borrowed, paper.text));
    expect(there.requests).toMatchObject([{ kind: "inheritance", vetoed: false, progress: { step: "waiting" } }]);
    given(await veto(borrowed, there, ticket.caseId));
    pass(31 * day);

    const index = valley.server.log.of(backup).at(-1)?.index as number;
    const [witness] = desks;
    await witness.desk.reader.sync();
    const without = valley.server.log.without(index);
    valley.server.lie = showing(() => without);
    await expect(witness.desk.reader.sync()).rejects.toMatchObject({ name: "Stop" });
    await expect(witness.release(0)).rejects.toThrow();
    valley.server.lie = null;
    // A browser that read the truth signs nothing more either.
    await expect(desks[1].release(0)).rejects.toThrow("caseOver");
    expect(stageOf(await look())).toEqual({ stage: "refused" });
    expect((await look()).entries.some(({ statement }) => statement.name === "share.released")).toBe(false);
  });

  test("the owner comes: nothing leaves for heirs, the executor is told, and the owner gets all back", async () => {
    await attested();
    pass(31 * day);
    const browser = await valley.device();
    const recovery = await requested(valley, browser);
    const [first] = desks;
    const { candidates } = given(await loadCase(first.desk, recovery));
    const manifest = candidates[0]?.backup.manifestDigest ?? "";
    given(await matchBackup(first.desk, recovery, backup, manifest));
    const { owner } = (await look()).obstacles;
    expect(owner?.until).toBeGreaterThan(valley.clock.now + 13 * day);
    await expect(first.release(0)).rejects.toThrow("caseFrozen");
    const { code } = given(await followCase(browser, recovery));
    for (const { desk } of desks) await approvedBy(desk, recovery, code.qr);
    expect((await look()).obstacles.owner).toEqual({ until: null });
    pass(20 * day);
    await expect(first.release(0)).rejects.toThrow("caseFrozen");
    const ready = given(await followCase(browser, recovery));
    expect(given(await recover(browser, ready, name))).toMatchObject({ outcome: "recovered" });
  });

  test("a guardian who backdates shortens nothing: it counts from when enough others saw it", async () => {
    const [liar, ...honest] = desks;
    await expect(liar.attest(29 * day)).rejects.toThrow("clockSkew");
    await liar.attest(9 * minute);
    const before = valley.clock.now;
    pass(3 * day);
    for (const desk of honest) await desk.attest();
    const { until } = (await look()).progress;
    expect(until).toBeGreaterThan(before + 33 * day);
    pass(30 * day - minute);
    await expect(liar.release(0)).rejects.toThrow("waitRunning");
  });

  test("a guardian who inherits steps back: the approval falls, the wait begins anew, and the others suffice", async () => {
    await attested();
    pass(20 * day);
    const [a, b, heir] = desks;
    await heir.recuse();
    expect(stageOf(await look())).toEqual({ stage: "checking", verified: 2, needed: 3 });
    await expect(heir.approve(0)).rejects.toThrow("conflictOfInterest");
    const other = new EstateDesk(await valley.desk(3), ticket.caseId, backup);
    await other.approve(0);
    await a.stand();
    for (const desk of [a, b, other]) await desk.attest();
    expect((await look()).progress.until).toBeGreaterThan(valley.clock.now + 29 * day);
    pass(31 * day);
    await expect(heir.release(0)).rejects.toThrow("conflictOfInterest");
    for (const desk of [a, b, other]) await desk.release(0);
    expect((await look()).agreements).toHaveLength(1);
  });

  test("an executor of the United States and a joint one act from two devices, one by one or together", async () => {
    const tablet = await valley.device();
    const authority: Dossier["authority"] = {
      instrument: "us.lettersTestamentary",
      details: [{ field: "county", value: "Kane" }],
      paper: { issuer: "Circuit Court", number: "2026-P-17", issued: "2026-03-03" },
    };
    await laid(tablet, await look(tablet), { authority });
    // Papers that changed under the guardians are looked at anew.
    expect((await look()).entries.filter(({ statement }) => statement.name === "case.evidence")).toHaveLength(2);
    expect(stageOf(await look())).toEqual({ stage: "checking", verified: 0, needed: 3 });
    for (const desk of desks) await desk.approve(0);
    await desks[0].stand();
    await attested();
    pass(31 * day);
    for (const desk of desks) await desk.release(0);
    for (const device of [laptop, tablet]) {
      const followed = await look(device);
      const [will] = followed.agreements;
      if (!will) throw new Error("nothing was released");
      const received = given(await receive(device, followed, will));
      expect(received).toMatchObject({ contents: [{ content: { content: "All to Ana." } }] });
    }
    const tries = (await look()).entries.filter(({ statement }) => statement.name === "pepper.asked");
    expect(tries).toHaveLength(1);
  });
});
