/**
 * Opening a request: name → lookup, keys for this case alone, the ticket first, then the server.
 *
 * The signed opening is kept with the ticket until it has arrived, so that neither a crash nor a second click opens
 * another case.
 */

import type { Bytes } from "@/lib/protocol/bytes";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Claim } from "@/lib/protocol/claim";
import { signingKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { openCase } from "@/lib/protocol/open-case";
import { beginLookup, finishLookup } from "@/lib/protocol/pepper-keys";
import { formatTicket, formatTicketLine, parseTicket } from "@/lib/protocol/ticket";
import type { Say } from "@/lib/words/types";
import { askPepper, proven } from "./askPepper";
import type { Device } from "./device";
import { dropDraft } from "./drafts";
import type { Federation } from "./federation";
import { granted, isRefused, type Refused, refusable, refused } from "./outcome";
import { askToPersist, type KeptCase } from "./storage";
import { checkReceipts, submit } from "./submit";

export interface RecoveryForm {
  /** The recovery name, as it was typed. It goes nowhere but into the lookup. */
  name: string;
  claim: Claim;
  /** The case that this one corrects, where the name was mistyped. */
  corrects?: Digest;
  /** 16 bytes of a guardian's code, where the person scanned one. */
  token?: Bytes;
}

/** What goes on while a request is prepared: the pepper is asked, the name is stretched, keys are made and things sealed. */
export type PrepareStep = "asking" | "stretching" | "sealing";

/**
 * Everything but sending. The page lets the person save the ticket, then calls {@link sendCase}.
 * @param onStep is awaited, so that the page can show the step before work goes on. @throws NameError.
 */
export const prepareRecovery = (
  device: Device,
  federation: Federation,
  { name, claim, corrects, token }: RecoveryForm,
  onStep: (step: PrepareStep) => void | Promise<void> = () => {},
): Promise<{ id: Digest } | Refused> =>
  refusable(async () => {
    const { current, genesis } = federation;
    const pepperKey = current.roster.pepper[0] as string;
    const key = signingKey();
    const blinding = beginLookup(name, pepperKey);
    const blinded = toBase64url(blinding.blinded);
    await onStep("asking");
    const question = { purpose: "lookup" as const, blinded, token: token && toBase64url(token) };
    const answer = granted(await askPepper(device, key, question));
    await onStep("stretching");
    const lookup = await proven(pepperKey, () => finishLookup(blinding, answer, pepperKey, device.stretch));
    await onStep("sealing");
    const signedAt = device.now();
    const opened = await openCase({
      kind: "recovery",
      lookup,
      key,
      genesis,
      roster: current,
      claim,
      corrects,
      signedAt,
    });
    const kept: KeptCase = {
      id: opened.caseId,
      genesis,
      ticket: formatTicketLine(opened.ticket),
      openedAt: signedAt,
      unsent: { envelopes: [opened.envelope], blobs: opened.blobs, token },
      tries: [],
    };
    await askToPersist();
    await device.storage.put("cases", kept);
    return { id: opened.caseId };
  });

/** Sends the opening that was kept; also after a crash. Null once it has arrived. @throws Offline: call it again. */
export async function sendCase(device: Device, federation: Federation, id: Digest): Promise<Refused | null> {
  const kept = await device.storage.get("cases", id);
  if (!kept) return refused("caseMissing", "this browser does not hold the ticket of that request");
  if (!kept.unsent) return null;
  const receipts = await submit(device, kept.unsent);
  if (isRefused(receipts)) return receipts;
  const again = await checkReceipts(receipts, kept.unsent.envelopes, federation.current.roster.logKey);
  if (again) return again;
  await device.storage.put("cases", { ...kept, unsent: null });
  return null;
}

export interface TicketTexts {
  /** To save: what to know of it, in the reader's language, then the line, folded. */
  text: string;
  /** The line as it is typed from print: folded. */
  block: string;
  /** For the QR code. */
  line: string;
}

/** The ticket of a request of this browser, a secret. */
export function ticketOf(say: Say<"recover.paper">, { ticket: line }: KeptCase, federation: Federation): TicketTexts {
  const ticket = parseTicket(line);
  const sentences = [say("whose", { federation: federation.current.roster.federation }), say("secret"), say("use")];
  return { text: formatTicket(ticket, sentences), block: formatTicket(ticket, []).trim(), line };
}

/** Brings a request to this browser by its ticket. @throws RangeError if the text holds none. */
export async function importTicket({ storage, now }: Device, text: string): Promise<KeptCase> {
  const ticket = parseTicket(text);
  const there = await storage.get("cases", ticket.caseId);
  if (there) return there;
  const { caseId: id, genesis } = ticket;
  const kept = { id, genesis, ticket: formatTicketLine(ticket), openedAt: now(), unsent: null, tries: [] };
  await storage.put("cases", kept);
  return kept;
}

/** The draft of what the guardians are told: name, contact, photo. Kept with the request, for one that corrects it. */
export const claimDraft = "recover/claim";

/** Takes the ticket off this browser, and with it all that was told the guardians: it may be somebody else's browser. */
export async function forgetCase(device: Device, id: Digest): Promise<void> {
  await device.storage.delete("cases", id);
  await dropDraft(device, claimDraft);
}
