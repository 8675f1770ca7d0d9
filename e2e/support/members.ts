/** Members and requesters whose story is not about pages: the same client code, over HTTP. */
import type { Device } from "@/lib/client/device";
import { enrol } from "@/lib/client/enrol";
import { loadFederation } from "@/lib/client/federation";
import { type FollowedCase, followCase } from "@/lib/client/followRecovery";
import { keptCases } from "@/lib/client/keptCases";
import { prepareRecovery, sendCase, ticketOf } from "@/lib/client/openRecovery";
import type { BackupPlan } from "@/lib/protocol/enrol";
import { ownerAndHeirs } from "@/lib/protocol/enrol";
import { sayIn } from "@/lib/words/say";
import { type Federation, fragmentOf, tokenOf } from "./federation";
import { must } from "./must";
import { newPerson } from "./person";

/** A real one: "legal winner …" of BIP-39's own vectors. */
export const phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";

export interface Member {
  device: Device;
  name: string;
  /** Id of the backup. */
  backup: string;
}

/** Makes a backup of {@link phrase} under this name. */
export async function enrolMember(federation: Federation, name: string): Promise<Member> {
  const device = await newPerson(federation.house.url);
  const link = await federation.link("join");
  const known = await loadFederation(device, fragmentOf(link));
  const compartments: BackupPlan["compartments"] = [
    { payload: { kind: "words", label: "Phone wallet", words: phrase.split(" ") }, grants: ownerAndHeirs },
  ];
  const card = { displayName: name, contact: "the baker by the bridge" };
  const { id } = must(await enrol(device, known, { name, card, compartments, token: tokenOf(link) }));
  return { device, name, backup: id };
}

export interface Requester {
  device: Device;
  /** Id of the case. */
  id: string;
  /** What the person's screen shows, and what is read aloud. */
  code: { qr: string; fallback: string };
  /** The ticket's text, a secret. */
  ticket: string;
  follow(): Promise<FollowedCase>;
}

/** Opens a request under this name, on a device that knew nothing before. */
export async function openRequest(federation: Federation, name: string): Promise<Requester> {
  const device = await newPerson(federation.house.url);
  const link = await federation.link("recover");
  const known = await loadFederation(device, fragmentOf(link));
  const claim = { displayName: name, message: "I sit by the river." };
  const { id } = must(await prepareRecovery(device, known, { name, claim, token: tokenOf(link) }));
  must(await sendCase(device, known, id));
  const follow = async () => must(await followCase(device, id));
  const [kept] = await keptCases(device);
  if (!kept) throw new Error("the ticket is not kept");
  return {
    device,
    id,
    code: (await follow()).code,
    ticket: ticketOf(sayIn("en", "recover.paper"), kept, known).text,
    follow,
  };
}
