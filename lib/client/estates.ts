/**
 * An executor's account and the requests in it. The ticket of each is on the server, sealed to the executor's own keys and
 * signed (`held-ticket.ts`): it is opened with the keyring, lives in memory, and no browser keeps it.
 */
import { z } from "zod";
import { type Bytes, fromBase64url, toBase64url } from "@/lib/protocol/bytes";
import type { Claim } from "@/lib/protocol/claim";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { type Digest, PublicKey, Recipient } from "@/lib/protocol/fields";
import { openHeldTicket, sealHeldTicket } from "@/lib/protocol/held-ticket";
import { type PublicKeys, publicKeys, statementKey } from "@/lib/protocol/keyring";
import { openCase } from "@/lib/protocol/open-case";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { formatTicketLine, parseTicket, type Ticket } from "@/lib/protocol/ticket";
import { joinerWords } from "@/lib/protocol/words";
import { Nothing } from "./answers";
import type { Device } from "./device";
import type { Federation } from "./federation";
import { type AccountForm, makeAccount } from "./newAccount";
import { isRefused, type Refused } from "./outcome";
import { dropSealed, loadSealed, saveSealed } from "./sealedDraft";
import type { Opened } from "./signIn";
import { checkReceipts, submit } from "./submit";

/** An unlocked executor. */
export interface Executor {
  device: Device;
  me: PublicKey;
  key: SigningKey;
  identity: string;
  name: string;
  keys: PublicKeys;
  /** What another executor compares before sealing anything to these keys. */
  words: string[];
}

export interface Estate {
  id: Digest;
  ticket: Ticket;
  addedAt: number;
  holders: { name: string; key: PublicKey }[];
  /** Who offered it; null where it is this executor's own. An offer's code is compared before anything is done with it. */
  offeredBy: PublicKey | null;
}

const HeldDto = z.object({
  case: z.string(),
  sealed: z.string().transform(fromBase64url),
  addedAt: z.number(),
  holders: z.array(z.object({ name: z.string(), key: PublicKey })),
});
const Found = z.object({
  name: z.string(),
  keys: z.object({ key: PublicKey, recipient: Recipient, witnessKey: PublicKey }),
});

/** Makes an account. @throws RangeError if the passphrase is weak. */
export async function registerExecutor(device: Device, form: AccountForm): Promise<Refused | null> {
  const { account } = await makeAccount(device, form);
  const answer = await device.api.call("/api/executors", Nothing, { method: "POST", body: { account } });
  return isRefused(answer) ? answer : null;
}

export async function executorOf(device: Device, { keyring, who }: Opened): Promise<Executor> {
  const key = statementKey(keyring);
  const keys = await publicKeys(keyring);
  const { identity } = keyring;
  return { device, me: key.key, key, identity, name: who.name, keys, words: joinerWords(keys) };
}

/** The requests of this executor. One that this keyring does not open, or that tells of another, is left out. */
export async function listEstates(executor: Executor): Promise<Estate[] | Refused> {
  const held = await executor.device.api.call("/api/estates", z.array(HeldDto).max(500));
  if (isRefused(held)) return held;
  const opened = await Promise.all(
    held.map(async ({ case: id, sealed, addedAt, holders }): Promise<Estate[]> => {
      const to = { key: executor.me, identity: executor.identity };
      const found = await openHeldTicket(sealed, to).catch(() => null);
      if (found?.ticket.caseId !== id) return [];
      const offeredBy = found.by === executor.me ? null : found.by;
      return [{ id, ticket: found.ticket, addedAt, holders, offeredBy }];
    }),
  );
  return opened.flat();
}

/** Keeps a ticket in this account: after the opening, from a saved ticket, or as the answer to an offer. */
export const keepTicket = (executor: Executor, ticket: Ticket): Promise<Refused | null> =>
  giveTicket(executor, ticket, executor.keys);

/** Seals the ticket to an account's keys. Whose they are, people have made sure of by {@link Executor.words}. */
export async function giveTicket(executor: Executor, ticket: Ticket, to: PublicKeys): Promise<Refused | null> {
  const sealed = await sealHeldTicket(ticket, executor.key, to);
  const answer = await executor.device.api.call(`/api/estates/${ticket.caseId}`, Nothing, {
    method: "PUT",
    body: { to: to.key, sealed: toBase64url(sealed) },
    key: signingKey(ticket.caseSeed),
  });
  return isRefused(answer) ? answer : null;
}

export interface FoundExecutor {
  name: string;
  keys: PublicKeys;
  /** To be compared with those on the other's own screen. */
  words: string[];
}

/** Who has an executor's account under this address, as the server says. */
export async function findExecutor({ device }: Executor, email: string): Promise<FoundExecutor | Refused> {
  const found = await device.api.call("/api/executors/find", Found, { method: "POST", body: { email } });
  return isRefused(found) ? found : { ...found, words: joinerWords(found.keys) };
}

/** An opening on its way: kept sealed until it has arrived, so that neither a crash nor a second click opens another. */
const Opening = z.strictObject({
  ticket: z.string().max(2_000),
  envelope: z.string().max(400_000),
  blobs: z.array(z.string().max(2_000_000)).max(8),
  token: z.string().max(40).optional(),
});
const openingFormat = plaintextFormat("opening", Opening);
const openingDraft = "estate/opening";

export interface EstateForm {
  claim: Claim;
  /** 16 bytes of a guardian's code, where one was scanned. */
  token?: Bytes | undefined;
}

/** Makes the keys of a request and signs its opening. Nothing is sent yet. */
export async function prepareEstate(
  executor: Executor,
  { current, genesis }: Federation,
  { claim, token }: EstateForm,
): Promise<void> {
  const plan = { key: signingKey(), genesis, roster: current, claim, signedAt: executor.device.now() };
  const opened = await openCase({ kind: "inheritance", ...plan });
  await saveSealed(executor, openingDraft, openingFormat, {
    ticket: formatTicketLine(opened.ticket),
    envelope: toBase64url(opened.envelope),
    blobs: opened.blobs.map(toBase64url),
    ...(token ? { token: toBase64url(token) } : {}),
  });
}

/** The opening that lies ready in this browser and has not arrived yet, as far as is known. */
export async function unsentEstate(executor: Executor): Promise<Ticket | null> {
  const opening = await loadSealed(executor, openingDraft, openingFormat);
  return opening && parseTicket(opening.ticket);
}

/**
 * Sends the opening that lies ready, and keeps its ticket in the account; also after a crash.
 * @returns the case's id. @throws Offline: call it again.
 */
export async function sendEstate(executor: Executor, federation: Federation): Promise<{ id: Digest } | Refused | null> {
  const opening = await loadSealed(executor, openingDraft, openingFormat);
  if (!opening) return null;
  const ticket = parseTicket(opening.ticket);
  const envelopes = [fromBase64url(opening.envelope)];
  const token = opening.token === undefined ? {} : { token: fromBase64url(opening.token) };
  const receipts = await submit(executor.device, { envelopes, blobs: opening.blobs.map(fromBase64url), ...token });
  if (isRefused(receipts)) return receipts;
  const refused =
    (await checkReceipts(receipts, envelopes, federation.current.roster.logKey)) ??
    (await keepTicket(executor, ticket));
  if (refused) return refused;
  await dropSealed(executor, openingDraft);
  return { id: ticket.caseId };
}

/** Forgets an opening that was refused. */
export const dropUnsent = (executor: Executor): Promise<void> => dropSealed(executor, openingDraft);
