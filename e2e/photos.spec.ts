/** Photos at a recording: taken, sealed, interrupted, named by the approval, and seen by another guardian alone. */
import { expect, type Page } from "@playwright/test";
import { loadCase } from "@/lib/client/case";
import { readPhoto } from "@/lib/client/caseFiles";
import { sizeOfBareJpeg } from "@/lib/protocol/jpeg";
import { dump, query } from "./support/database";
import { approveAct, approved, chooseCard, confirm, signIn, typeCode, unlock } from "./support/desk";
import { phone, test } from "./support/fixtures";
import { enrolMember, openRequest } from "./support/members";
import { must } from "./support/must";
import { photoWithPlace, place, screenshot } from "./support/photos";

const person = "Elena Moreno";
const relationship = "her sister’s neighbour";

/** The file chooser behind the visible button; the camera's is hidden where there is a mouse. */
const choose = (page: Page, files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]) =>
  page.getByLabel("Choose pictures").setInputFiles(files);
const arrived = (page: Page) => page.getByText("Arrived", { exact: true });

test("two photos survive a broken line and a reload, go with the approval, and another guardian sees them", async ({
  federation,
  somebody,
}) => {
  const { house, guardians } = federation;
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  const path = `/desk/cases/${request.id}`;
  const page = await somebody(phone);
  const [amara, bela] = guardians as [(typeof guardians)[0], (typeof guardians)[0]];

  await test.step("a guardian meets the person and begins to record", async () => {
    await signIn(page, house.url, amara, path);
    await chooseCard(page);
    await typeCode(page, person, request.code.fallback);
    await page.getByRole("button", { name: "Go on to the record" }).click();
    await page.getByLabel("I know the person").check();
    await page.getByLabel("What binds you?").fill(relationship);
  });

  const files = [await photoWithPlace(page, "passport.jpg"), await screenshot(page, "face.png")];

  await test.step("the line breaks after the first piece: the page says that it goes on by itself", async () => {
    let pieces = 0;
    await page.route("**/api/uploads/*", (route) =>
      route.request().method() === "PUT" && ++pieces > 1 ? route.abort("connectionfailed") : route.continue(),
    );
    await choose(page, files);
    await expect(page.getByText("No connection. It goes on by itself")).toBeVisible();
    await expect(page.getByAltText("Photo 2", { exact: true })).toBeVisible();
    await expect(page.getByText("Sealing…")).toHaveCount(0);
    const [row] = await query<{ held: number; complete: boolean }>(
      house,
      "SELECT held, complete FROM upload WHERE owner = $1 AND held > 0",
      [(await federation.desk(0)).me],
    );
    expect(row).toMatchObject({ complete: false });
  });

  await test.step("after a reload what was typed and photographed is there, and what is missing is sent", async () => {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.reload();
    await unlock(page, amara);
    await expect(page.getByLabel("What binds you?")).toHaveValue(relationship);
    await expect(arrived(page)).toHaveCount(2);
    await expect(page.getByAltText("Photo 1", { exact: true })).toBeVisible();
  });

  await test.step("the approval names both, and they are nobody's to be taken any more", async () => {
    await page.getByLabel("For how many years?").fill("12");
    await page.getByLabel("How did you recognise the person?").fill("face and voice");
    await page.getByLabel("I compared the person with the card sealed when the backup was made").check();
    await page.getByLabel(`I told ${person} what I record and sign`).check();
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await expect(page.getByText("known personally, face to face · 2 photos")).toBeVisible();
    await page.getByRole("button", { name: approveAct }).click();
    await expect(page.getByRole("alertdialog")).toContainText("The 2 photos that you took go to the other guardians");
    await confirm(page, approveAct);
    await expect(page.getByText(approved)).toBeVisible();
    expect(await query(house, "SELECT digest FROM upload")).toEqual([]);
  });

  await test.step("another guardian sees them after unlocking, small and large", async () => {
    const other = await somebody();
    await signIn(other, house.url, bela, path);
    await other.getByText("What guardians wrote (1)").click();
    for (const number of [1, 2]) {
      await other.getByRole("button", { name: `Look at photo ${number} of Amara` }).click();
      const large = other.getByRole("dialog").getByRole("img", { name: `Amara, photo ${number}` });
      await expect(large).toBeVisible();
      expect(await large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(800);
      await other.getByRole("button", { name: "Close" }).click();
    }
  });

  await test.step("trust line 1: neither picture, place nor words reached the server", async () => {
    const desk = await federation.desk(1);
    const view = must(await loadCase(desk, request.id));
    const refs = view.notes[0]?.photos ?? [];
    expect(refs).toHaveLength(2);
    const stored = await dump(house);
    for (const ref of refs) {
      const photo = await readPhoto(desk, view.state, ref);
      if (!("open" in photo)) throw new Error(photo.closed);
      const { width, height } = sizeOfBareJpeg(photo.open);
      expect(Math.max(width, height)).toBeLessThanOrEqual(2_000);
      expect(photo.open.length).toBeLessThanOrEqual(700_000);
      const middle = photo.open.subarray(photo.open.length / 2, photo.open.length / 2 + 24);
      expect(stored.includes(Buffer.from(middle))).toBe(false);
      expect(Buffer.from(photo.open).includes("Exif")).toBe(false);
    }
    for (const { buffer } of files) {
      expect(stored.includes(buffer.subarray(buffer.length / 2, buffer.length / 2 + 24))).toBe(false);
    }
    for (const text of [place.slice(0, 24), relationship, "passport.jpg", "face.png"]) {
      expect(stored.includes(text), text).toBe(false);
    }
  });
});
