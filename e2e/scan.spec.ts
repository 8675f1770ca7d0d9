/** Scanning on a phone, with a camera that really sees: the code on another phone's screen, a wrong one, none at all. */
import { expect, type Page } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { camerasOf, codeOnTable, pictureOf, screenOf, test } from "./support/camera";
import { codesCameBy, tally } from "./support/database";
import { approveAct, approved, chooseCard, confirm, record, signIn } from "./support/desk";
import type { Federation } from "./support/federation";
import { phone } from "./support/fixtures";
import { shownWords } from "./support/member";
import { enrolMember, openRequest, phrase, type Requester } from "./support/members";
import { readable } from "./support/readable";
import { bringTicket, openWith } from "./support/requester";
import { stopOn } from "./support/stop";

/** A guardian before the person, at the step of the code. */
async function atTheCode(page: Page, { federation, place, id, person }: Meeting): Promise<void> {
  await signIn(page, federation.house.url, federation.guardians[place] as Guardian, `/desk/cases/${id}`);
  await chooseCard(page);
  await page.getByRole("button", { name: `${person} is here with me` }).click();
}
type Guardian = Federation["guardians"][number];
interface Meeting {
  federation: Federation;
  place: number;
  id: string;
  person: string;
}

const scan = (page: Page) => page.getByRole("button", { name: "Scan the code" }).click();
const own = (page: Page, person: string) =>
  expect(page.getByRole("heading", { name: `This is ${person}’s own request.` })).toBeVisible();
const says = (page: Page) => page.getByRole("region", { name: "Scanning" }).getByRole("status");

/** What the square on the printed ticket says. */
const squareOf = ({ ticket }: Requester): string =>
  ticket.slice(ticket.indexOf("HOLDFAST-TICKET")).replaceAll(/\s/g, "");

test("trust line 4: a phone's camera reads the code off the other phone's screen, and the record says so", async ({
  federation,
  somebody,
  somebodyWhoSees,
}) => {
  const person = "Livia Moreno";
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  const theirs = await somebody({ ...phone, colorScheme: "dark" });
  await bringTicket(theirs, federation.house.url, request.ticket);
  await expect(theirs.getByRole("img", { name: "The code of your request" })).toBeVisible();
  await readable(theirs, "the code to show");

  const page = await somebodyWhoSees(await screenOf(theirs), phone);
  await atTheCode(page, { federation, place: 0, id: request.id, person });
  expect(await camerasOf(page)).toEqual({ opened: 0, open: 0 });
  await scan(page);
  await own(page, person);
  expect(await camerasOf(page)).toEqual({ opened: 1, open: 0 });
  await readable(page, "a scanned code that matches");
  await page.getByText("the codes are the same").click();
  await expect(page.getByText(`The square on ${person}’s screen holds the whole digest`)).toBeVisible();
  await page.getByRole("button", { name: "Go on to the record" }).click();
  await record(page, person);
  await page.getByRole("button", { name: approveAct }).click();
  await confirm(page, approveAct);
  await expect(page.getByText(approved)).toBeVisible();
  await expect(theirs.getByText("1 of 3 guardians have met you")).toBeVisible({ timeout: 40_000 });
  expect(await codesCameBy(federation.house, request.id)).toEqual(["scanned"]);

  for (const place of [1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  await openWith(theirs, person);
  expect(await shownWords(theirs)).toBe(phrase);
});

test("trust line 4: another request's code is a full stop, names whom to tell, and nothing can be approved", async ({
  federation,
  somebodyWhoSees,
}) => {
  const person = "Tomas Rey";
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  const other = await openRequest(federation, person);
  const page = await somebodyWhoSees(codeOnTable(other.code.qr), phone);
  await atTheCode(page, { federation, place: 1, id: request.id, person });
  await scan(page);
  const stop = stopOn(page);
  await expect(stop).toContainText(`The code on ${person}’s screen belongs to another request.`);
  await expect(stop).toContainText("Don’t approve. Tell Amara, Chidi, Dora and Emeka by phone.");
  await expect(stop).toContainText(other.code.fallback);
  await expect(page.getByRole("button", { name: /Approve/ })).toHaveCount(0);
  await readable(page, "a scanned code that differs");
  await page.getByRole("button", { name: "Back to the request" }).click();
  await expect(page.getByRole("button", { name: "Scan the code" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Approve/ })).toHaveCount(0);
  expect(await tally(federation.house, request.id)).toEqual({ "case.opened": 1 });
});

test("what is no request's code is called by its name and scanning goes on; a picture does, too", async ({
  federation,
  somebodyWhoSees,
}) => {
  const person = "Ivana Novak";
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  const page = await somebodyWhoSees(codeOnTable(await federation.link("join")), phone);
  await atTheCode(page, { federation, place: 2, id: request.id, person });
  await scan(page);
  await expect(says(page)).toContainText("That is a guardian’s join code");
  await expect(says(page)).toContainText(`on ${person}’s screen`);
  expect(await camerasOf(page)).toEqual({ opened: 1, open: 1 });
  await readable(page, "the open scanner");

  const choose = page.getByLabel("Read it from a picture");
  await choose.setInputFiles(pictureOf(squareOf(request)));
  await expect(says(page)).toContainText("That is a ticket. It is a secret");
  await choose.setInputFiles({ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("not a picture") });
  await expect(says(page)).toContainText("not a picture that this browser can open");
  await choose.setInputFiles(pictureOf(request.code.qr));
  await own(page, person);
  expect(await camerasOf(page)).toEqual({ opened: 1, open: 0 });
});

test("without the camera: it says why, and the typed code is looked at as it is typed", async ({
  federation,
  somebodyWhoSees,
}) => {
  const person = "Rafael Lima";
  await enrolMember(federation, person);
  const request = await openRequest(federation, person);
  const page = await somebodyWhoSees(codeOnTable("nothing of ours"), { ...phone, refuses: true });
  await atTheCode(page, { federation, place: 3, id: request.id, person });
  await scan(page);
  await expect(says(page)).toContainText("This page was not allowed to use the camera.");
  await expect(says(page)).toContainText("Or type the code that stands under the square.");
  await readable(page, "a camera that was refused");

  const field = page.getByLabel("Or type the code under the square");
  const { fallback } = request.code;
  const [first = ""] = fallback.split("-");
  const wrong = first === "ZZZZZ" ? "YYYYY" : "ZZZZZ";
  await field.pressSequentially(wrong);
  await expect(page.getByText("The first group is already different from this request’s.")).toBeVisible();
  await readable(page, "a first group that differs");
  await field.fill("");
  await field.pressSequentially("u?");
  await expect(page.getByText("“U” and “?” occur in no code.")).toBeVisible();
  await field.fill("");
  await field.pressSequentially(fallback.toLowerCase().replaceAll("-", "").replaceAll("0", "o").replaceAll("1", "l"));
  await expect(field).toHaveValue(fallback);
  await expect(page.getByText("4 of 4 groups are this request’s.")).toBeVisible();
  // Something put in the middle leaves the caret where it was.
  await field.press("Home");
  await field.press("ArrowRight");
  await field.press("Z");
  await field.press("Backspace");
  await expect(field).toHaveValue(fallback);
  await page.getByRole("button", { name: "Compare" }).click();
  await own(page, person);
  await page.getByRole("button", { name: "Go on to the record" }).click();
  await record(page, person);
  await page.getByRole("button", { name: approveAct }).click();
  await confirm(page, approveAct);
  await expect(page.getByText(approved)).toBeVisible();
  expect(await codesCameBy(federation.house, request.id)).toEqual(["typed"]);
});

test("a page opened without a code scans one itself, and goes to no other address", async ({
  federation,
  somebodyWhoSees,
}) => {
  const { url } = federation.house;
  const link = await federation.link("join");
  const { host, hash } = new URL(link);
  const page = await somebodyWhoSees(codeOnTable(link), phone);
  await page.goto(`${url}/join`);
  await page.getByLabel("Read it from a picture").setInputFiles(pictureOf(`https://desk.example.org/join${hash}`));
  await expect(says(page)).toContainText(`That code belongs to desk.example.org, and this page is at ${host}.`);
  await page.getByLabel("Read it from a picture").setInputFiles(pictureOf(await federation.link("recover")));
  await expect(says(page)).toContainText("Ask the guardian for the join code.");
  await expect(page).toHaveURL(`${url}/join`);
  await readable(page, "a code of another address");
  await page.getByRole("button", { name: "Turn the camera on" }).click();
  await expect(page.getByRole("heading", { name: "Is this your federation?" })).toBeVisible();
  await expect(page).toHaveURL(link);

  await page.goto(`${url}/recover`);
  await page.getByRole("button", { name: "Scan the guardian’s code" }).click();
  await expect(says(page)).toContainText("Ask the guardian for the recover code.");
  await page
    .getByLabel("Read it from a picture")
    .first()
    .setInputFiles(pictureOf(await federation.link("recover")));
  await expect(page.getByRole("heading", { name: "What you need" })).toBeVisible();
});

test("the square on a ticket brings its request back, on a phone that never saw it", async ({
  federation,
  somebodyWhoSees,
}) => {
  const request = await openRequest(federation, "Nadia Petrov");
  const page = await somebodyWhoSees(codeOnTable(squareOf(request)), phone);
  await page.goto(`${federation.house.url}/recover`);
  await page.getByText("I have a ticket of an open request").click();
  await page.getByRole("button", { name: "Scan the square on the ticket" }).click();
  await expect(page.getByRole("img", { name: "The code of your request" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${request.id}$`));
});

test("another camera can be chosen, and a lamp lit where the camera has one", async ({
  federation,
  somebodyWhoSees,
}) => {
  const page = await somebodyWhoSees(codeOnTable("nothing of ours"), phone);
  await page.addInitScript(() => {
    const lit: unknown[] = [];
    Object.assign(window, { lit });
    MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities;
    MediaStreamTrack.prototype.applyConstraints = async (wish) => {
      lit.push(wish?.advanced?.[0]);
    };
    // The browser has one camera to feed with a picture: the second is the same one under another name.
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => [
      ...(await list()),
      { kind: "videoinput", deviceId: "second", groupId: "", label: "Second camera", toJSON: () => ({}) },
    ];
    mediaDevices.getUserMedia = async (wish) => {
      const { deviceId, ...rest } = (wish?.video ?? {}) as MediaTrackConstraints;
      const stream = await open({ ...wish, video: rest });
      const [track] = stream.getVideoTracks();
      if (track && deviceId) track.getSettings = () => ({ deviceId: "second" });
      return stream;
    };
  });
  await page.goto(`${federation.house.url}/join`);
  await page.getByRole("button", { name: "Scan the guardian’s code" }).click();
  await expect(says(page)).toContainText("That is the code of something else.");
  await page.getByRole("button", { name: "Light on" }).click();
  await page.getByRole("button", { name: "Light off" }).click();
  expect(await page.evaluate(() => (window as unknown as { lit: unknown[] }).lit)).toEqual([
    { torch: true },
    { torch: false },
  ]);
  const camera = page.getByLabel("Camera", { exact: true });
  const first = await camera.inputValue();
  await camera.selectOption({ label: "Second camera" });
  await expect(camera).toHaveValue("second");
  expect(first).not.toBe("second");
  await expect(page.getByLabel("What the camera sees")).toBeVisible();
  expect(await camerasOf(page)).toEqual({ opened: 2, open: 1 });
});

test("a camera goes out when the scanning is stopped, or its page is left", async ({ federation, somebodyWhoSees }) => {
  const { url } = federation.house;
  const page = await somebodyWhoSees(codeOnTable("nothing of ours"), phone);
  await page.goto(`${url}/join`);
  await page.getByRole("button", { name: "Scan the guardian’s code" }).click();
  await expect(says(page)).toContainText("That is the code of something else.");
  await page.getByRole("button", { name: "Stop scanning" }).click();
  await expect.poll(() => camerasOf(page)).toEqual({ opened: 1, open: 0 });
  await page.getByRole("button", { name: "Scan the guardian’s code" }).click();
  await expect(says(page)).toContainText("That is the code of something else.");
  expect(await camerasOf(page)).toEqual({ opened: 2, open: 1 });
  await page.getByRole("link", { name: "I have a backup already" }).click();
  await expect(page).toHaveURL(`${url}/backup`);
  await expect.poll(() => camerasOf(page)).toEqual({ opened: 2, open: 0 });
});
