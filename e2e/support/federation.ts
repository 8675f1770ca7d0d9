/** A federation of five, founded in seconds through the product's own client code and HTTP interface: no page is used. */
import { createAccount } from "@/lib/client/account";
import { type Desk, openDesk } from "@/lib/client/desk";
import type { Device } from "@/lib/client/device";
import { signGenesis } from "@/lib/client/genesis";
import { beginSetup, confirmJoiner, drawUpGenesis, invite, joinSetup, loadSetup, saveSetup } from "@/lib/client/setup";
import { submitSigned } from "@/lib/client/submit";
import { makeCode } from "@/lib/client/tokens";
import { presets } from "@/lib/domain/presets";
import { fromBase64url } from "@/lib/protocol/bytes";
import { type Fragment, parseFragment } from "@/lib/protocol/fragment";
import type { Keyring } from "@/lib/protocol/keyring";
import { signStatement } from "@/lib/protocol/signing";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { House } from "./house";
import { must } from "./must";
import { newPerson } from "./person";

export interface Guardian {
  name: string;
  email: string;
  passphrase: string;
  keyring: Keyring;
  /** A device on which the guardian is signed in, besides any browser. */
  device: Device;
}

export interface Federation {
  name: string;
  house: House;
  genesis: string;
  threshold: number;
  guardians: Guardian[];
  /** The desk of the guardian at this place, on the guardian's own device. */
  desk(place: number): Promise<Desk>;
  /** What a guardian shows to a member or to a requester: an address with its fragment, good for `uses`. */
  link(purpose: "join" | "recover", uses?: number): Promise<string>;
}

const names = ["Amara", "Bela", "Chidi", "Dora", "Emeka"];
const words = ["orbit candle", "meadow ladder", "pepper window", "violin harbor", "cobalt thunder"];

/** Strong, and each guardian's own. */
const passphraseOf = (place: number) => `${words[place]} gravel lantern mosaic tundra`;

export async function foundFederation(
  house: House,
  name = "Riverside",
  policy: Policy = presets.community.policy(3),
): Promise<Federation> {
  const people = await settle(house, name, policy);
  const [first] = people;
  if (!first) throw new Error("nobody is there");
  const { digest } = (await drawnUp(first.device)).genesis;
  for (const { device, account } of people) {
    must(await signGenesis(device, account, must(await loadSetup(device)), digest));
  }
  const guardians: Guardian[] = [];
  for (const { account, ...person } of people) {
    const view = account.view();
    if (view.state !== "unlocked") throw new Error("the keys are locked");
    guardians.push({ ...person, keyring: view.opened.keyring });
    // Nothing goes on in the background that a test has not asked for.
    account.lock();
  }
  const desk = async (place: number) => {
    const { device, keyring } = guardians[place] as Guardian;
    return openDesk(device, keyring);
  };
  for (const place of guardians.keys()) await sayKitChecked(await desk(place));
  return {
    name,
    house,
    genesis: digest,
    threshold: 3,
    guardians,
    desk,
    link: async (purpose, uses = 1) => must(await makeCode(await desk(0), { purpose, uses, minutes: 60 })).url,
  };
}

/** Five people with accounts, each confirmed, and the figures settled. */
export async function settle(house: House, federation: string, policy: Policy = presets.community.policy(3)) {
  const { url, setupLink } = house;
  const people = await Promise.all(
    names.map(async (name, place) => {
      const device = await newPerson(url);
      const account = createAccount(device, null);
      const email = `${name.toLowerCase()}@example.org`;
      return { name, email, passphrase: passphraseOf(place), device, account };
    }),
  );
  const [convener, ...others] = people as [(typeof people)[0], ...typeof people];
  must(await beginSetup(convener.device, new URL(setupLink).hash.slice(1), convener));
  await signedIn(convener);
  must(await saveSetup(convener.device, { federation, guardians: 5, threshold: 3, policy }));
  for (const person of others) {
    const { token } = must(await invite(convener.device, person.name));
    must(await joinSetup(person.device, token, person));
    await signedIn(person);
  }
  for (const { id, convener: isConvener } of must(await loadSetup(convener.device)).joiners) {
    if (!isConvener) must(await confirmJoiner(convener.device, id));
  }
  return people;
}

async function signedIn({ account, email, passphrase }: Awaited<ReturnType<typeof settle>>[number]): Promise<void> {
  const outcome = await account.signIn(email, passphrase);
  if (outcome !== "in") throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
}

/** The founding document, drawn up and not signed by anybody. */
export async function drawnUp(convener: Device) {
  must(await drawUpGenesis(convener));
  const { genesis } = must(await loadSetup(convener));
  if (!genesis) throw new Error("no genesis is drawn up");
  return { genesis };
}

/** The kit itself is tried in the story, by hand. */
async function sayKitChecked(desk: Desk): Promise<void> {
  const body = { genesis: desk.genesis, signedAt: desk.device.now() };
  const signed = signStatement("kit.checked", body, desk.key);
  must(await submitSigned(desk.device, desk.roster().logKey, [signed]));
}

/** What a link carries behind its `#`. */
export const fragmentOf = (link: string): Fragment => parseFragment(new URL(link).hash.slice(1));

/** The 16 bytes of a link's token. */
export function tokenOf(link: string) {
  const { token } = fragmentOf(link);
  if (token === undefined) throw new Error("the link has no token");
  return fromBase64url(token);
}
