/** Auditors: their accounts, and what guardians see of them before a roster names them. */
import { z } from "zod";
import type { AuditorDto } from "@/lib/contract/proposals";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import { type Digest, PublicKey, Recipient } from "@/lib/protocol/fields";
import { auditorWords } from "@/lib/protocol/words";
import { Nothing } from "./answers";
import type { Desk } from "./desk";
import type { Device } from "./device";
import { type AccountForm, makeAccount } from "./newAccount";
import { isRefused, type Refused } from "./outcome";

const Registered = z.object({
  name: z.string(),
  email: z.string(),
  organisation: z.string().optional(),
  key: PublicKey,
  recipient: Recipient,
  witnessKey: PublicKey,
  registeredAt: z.int().nonnegative(),
}) satisfies z.ZodType<AuditorDto>;

export interface RegisteredAuditor extends AuditorDto {
  /** To be compared with those on the auditor's own screen: the server could show its own keys for the auditor's. */
  words: string[];
}

/** Everybody who has made an auditor's account, as the server says. */
export async function listAuditors({ device }: Desk): Promise<RegisteredAuditor[] | Refused> {
  const rows = await device.api.call("/api/auditors", z.array(Registered).max(1_000));
  return isRefused(rows) ? rows : rows.map((row) => ({ ...row, words: auditorWords(row) }));
}

/**
 * Makes an auditor's account, whose keyring pins the federation of the link.
 * @throws RangeError if the passphrase is weak.
 */
export async function registerAuditor(
  device: Device,
  form: AccountForm,
  { token, genesis }: { token: Bytes; genesis: Digest },
): Promise<Refused | null> {
  const { account } = await makeAccount(device, form, genesis);
  const body = { token: toBase64url(token), account };
  const answer = await device.api.call("/api/auditors", Nothing, { method: "POST", body });
  return isRefused(answer) ? answer : null;
}
