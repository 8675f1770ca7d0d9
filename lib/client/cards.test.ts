import { beforeEach, describe, expect, test } from "vitest";
import { statementKey } from "@/lib/protocol/keyring";
import { signStatement } from "@/lib/protocol/signing";
import { quick } from "@/lib/protocol/testing/backup";
import { acceptShares } from "./acceptShares";
import { recuse } from "./acts";
import { deleteBackup } from "./backupActs";
import { loadCase } from "./case";
import { type Desk, openDesk } from "./desk";
import type { Device } from "./device";
import { followBackup } from "./followBackup";
import { saying } from "./testing/lies";
import type { Lie } from "./testing/line";
import { enrolled, requested } from "./testing/story";
import { enter, given, newValley, type Valley } from "./testing/valley";

const day = 86_400_000;
let valley: Valley;
let phone: Device;
let backup: string;
let id: string;

/** Argon2id is not what is tested here. */
const browser = async (): Promise<Device> => ({ ...(await valley.device()), stretch: quick });

beforeEach(async () => {
  valley = await newValley({ guardians: 2, threshold: 2 });
  phone = await browser();
  backup = (await enrolled(valley, phone)).id;
  id = await requested(valley, await browser());
});

interface Page {
  backups: { backup: string }[];
  next: string | null;
}
const withholding = (which: () => string): Lie =>
  saying<Page>("/api/cards", (page) => ({ ...page, backups: page.backups.filter((one) => one.backup !== which()) }));

const withheld = expect.objectContaining({ name: "Stop", code: "cardWithheld" });
const shownTo = async (desk: Desk, request = id) =>
  given(await loadCase(desk, request)).candidates.map((candidate) => candidate.backup.id);
/** As the desk does every half minute. */
async function look(desk: Desk): Promise<void> {
  await desk.reader.sync();
  await acceptShares(desk);
}

describe("trust line 2: a server that withholds a card", () => {
  test("is caught by a browser that has seen the backup, and stays caught when it shows the card again", async () => {
    const desk = await valley.desk(0);
    await look(desk);
    expect(await shownTo(desk)).toEqual([backup]);
    valley.server.lie = withholding(() => backup);
    await expect(loadCase(desk, id)).rejects.toEqual(withheld);
    await expect(recuse(desk, id, "cannotJudge")).rejects.toEqual(withheld);
    valley.server.lie = null;
    const keyring = { ...(valley.keyrings[0] as Valley["keyrings"][number]), genesis: valley.genesis.digest };
    const again = await openDesk(desk.device, keyring);
    await expect(loadCase(again, id)).rejects.toMatchObject({ code: "cardWithheld", evidence: { case: id, backup } });
  });

  test("is caught by a new browser as soon as that has looked at all scopes, from genesis on", async () => {
    const desk = await valley.desk(
      1,
      withholding(() => backup),
    );
    expect(await shownTo(desk)).toEqual([]);
    await look(desk);
    await expect(loadCase(desk, id)).rejects.toEqual(withheld);
  });

  test("is caught although it alters the guardian's share as well, so that nothing was accepted", async () => {
    const desk = await valley.desk(1, (path, answer) => {
      const altered = path.startsWith("/api/blobs/") && answer.bytes;
      return altered ? { ...answer, bytes: answer.bytes?.slice(1) } : withholding(() => backup)(path, answer);
    });
    await expect(look(desk)).rejects.toMatchObject({ code: "fileAltered" });
    await expect(loadCase(desk, id)).rejects.toEqual(withheld);
  });

  test("who shows one namesake and not the other is caught, also where it ends the pages early", async () => {
    const namesake = (await enrolled(valley, await browser())).id;
    const desk = await valley.desk(0);
    await look(desk);
    expect((await shownTo(desk)).sort()).toEqual([backup, namesake].sort());
    valley.server.cardsAtOnce = 1;
    valley.server.lie = saying<Page>("/api/cards", (page) => ({ ...page, next: null }));
    await expect(loadCase(desk, id)).rejects.toMatchObject({ code: "cardWithheld", evidence: { backup: namesake } });
  });

  test("backups of other names are not missed", async () => {
    await enrolled(valley, await browser(), "Somebody Else");
    const desk = await valley.desk(0);
    await look(desk);
    expect(await shownTo(desk)).toEqual([backup]);
    const nobodys = await requested(valley, await browser(), "Nobody Here");
    expect(await shownTo(desk, nobodys)).toEqual([]);
  });
});

describe("a deleted backup", () => {
  const desk = async () => {
    const opened = await valley.desk(0);
    await look(opened);
    valley.server.lie = withholding(() => backup);
    return opened;
  };
  const gone = async () => given(await deleteBackup(phone, given(await followBackup(phone, backup))));

  test("is missed for as long as a thief's deletion can be taken back", async () => {
    await gone();
    valley.clock.now += 28 * day;
    await expect(loadCase(await desk(), id)).rejects.toEqual(withheld);
  });

  test("is not missed once its days are over, nor within one day of it, whoever's clock is right", async () => {
    await gone();
    valley.clock.now += 29 * day + 1_000;
    expect(await shownTo(await desk())).toEqual([]);
  });

  test("is not missed when it is purged", async () => {
    const opened = await desk();
    valley.server.lie = null;
    await gone();
    valley.clock.now += 30 * day + 1_000;
    const body = { backup, signedAt: valley.clock.now };
    await enter(phone, signStatement("backup.purged", body, valley.server.event));
    valley.clock.now -= 20 * day;
    expect(await shownTo(opened)).toEqual([]);
  });

  test("is missed again where enough guardians have found its key lost in time", async () => {
    const opened = await desk();
    valley.server.lie = null;
    const manifest = given(await followBackup(phone, backup)).manifestDigest;
    await gone();
    const say = <N extends "case.matched" | "backup.keyLost">(place: number, name: N) => {
      const key = statementKey(valley.keyrings[place] as Valley["keyrings"][number]);
      const common = { case: id, backup, signedAt: ++valley.clock.now };
      return name === "case.matched"
        ? signStatement("case.matched", { ...common, manifest }, key)
        : signStatement("backup.keyLost", common, key);
    };
    await enter(phone, say(0, "case.matched"));
    for (const place of [0, 1]) await enter(phone, say(place, "backup.keyLost"));
    valley.clock.now += 40 * day;
    valley.server.lie = withholding(() => backup);
    await expect(loadCase(opened, id)).rejects.toEqual(withheld);
  });
});

describe("more backups of one name than stand on a page", () => {
  test("are all shown", async () => {
    const namesakes = [backup];
    for (let more = 0; more < 4; more++) namesakes.push((await enrolled(valley, await browser())).id);
    valley.server.cardsAtOnce = 2;
    expect((await shownTo(await valley.desk(0))).sort()).toEqual(namesakes.sort());
  });

  test("on pages that lead back to each other end the reading", async () => {
    valley.server.lie = saying<Page>("/api/cards", (page) => ({ ...page, next: backup }));
    await expect(loadCase(await valley.desk(0), id)).rejects.toMatchObject({ name: "Stop", code: "answerMalformed" });
  });
});
