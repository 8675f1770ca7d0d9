/** What happens in a valley before a test begins: somebody makes a backup, loses the phone, opens a request. */
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import { card, name, usualCompartments } from "@/lib/protocol/testing/backup";
import { matchBackup } from "../acts";
import { approveCase } from "../approve";
import { loadCase } from "../case";
import type { Desk } from "../desk";
import type { Device } from "../device";
import { enrol } from "../enrol";
import { type Federation, loadFederation } from "../federation";
import { prepareRecovery, sendCase } from "../openRecovery";
import { given, type Valley } from "./valley";

export const known: VerificationRecord = {
  door: "knownPersonally",
  proofing: "onsiteAttended",
  method: "applicantReference",
  evidence: [],
  code: "typed",
  comparedWithCard: true,
  consent: true,
};

export const federationFor = ({ genesis }: Valley, device: Device): Promise<Federation> =>
  loadFederation(device, { genesis: genesis.digest, roster: genesis.digest });

export async function enrolled(valley: Valley, device: Device, typed = name, compartments = usualCompartments) {
  const federation = await federationFor(valley, device);
  const form = { name: typed, card, compartments, token: new Uint8Array(16) };
  return given(await enrol(device, federation, form));
}

/** @returns the id of an opened request. */
export async function requested(valley: Valley, device: Device, typed = name): Promise<string> {
  const federation = await federationFor(valley, device);
  const prepared = given(
    await prepareRecovery(device, federation, { name: typed, claim: { displayName: "José", message: "river" } }),
  );
  given(await sendCase(device, federation, prepared.id));
  return prepared.id;
}

/** Meets the person: matches where nobody has, then approves, with all that goes with it. */
export async function approvedBy(desk: Desk, caseId: string, code: string) {
  const { candidates } = given(await loadCase(desk, caseId));
  const [candidate] = candidates;
  if (!candidate) throw new Error("no backup bears the name");
  const { id: backup, manifestDigest: manifest } = candidate.backup;
  if (!candidate.matched) given(await matchBackup(desk, caseId, backup, manifest));
  return given(await approveCase(desk, caseId, { backup, manifest, code, record: known }));
}
