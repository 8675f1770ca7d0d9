/** Executors: their accounts, and the tickets of their requests, sealed to their own keys. */
import { z } from "zod";
import { CaseId, PublicKey } from "@/lib/protocol/fields";
import { Email, NewAccount, type PublicKeys } from "./account";
import { wireBytes } from "./encoding";

/** `POST /api/executors`: as a guardian's account is made, without anybody's invitation. */
export const RegisterInput = z.strictObject({ account: NewAccount });
export type RegisterInput = z.infer<typeof RegisterInput>;

/** `POST /api/executors/find`: who else acts for the same estate. */
export const FindExecutorInput = z.strictObject({ email: Email });
export type FindExecutorInput = z.infer<typeof FindExecutorInput>;
export interface FoundExecutorDto {
  name: string;
  keys: PublicKeys;
}

/** A ticket has under 600 bytes; one hybrid recipient adds about 1,800. */
const maxTicket = 8_000;

/** `PUT /api/estates/<case>`, in an executor's session *and* signed by the case key: whoever has the ticket shares it. */
export const AddHolderInput = z.strictObject({
  case: CaseId,
  /** The statement key of the account that is to have it. */
  to: PublicKey,
  sealed: wireBytes(maxTicket),
});
export type AddHolderInput = z.infer<typeof AddHolderInput>;

/** `GET /api/estates`: the caller's own. */
export interface EstateDto {
  case: string;
  /** The ticket, an age file to the caller's recipient, base64url. */
  sealed: string;
  addedAt: number;
  /** Everybody who has this ticket, the caller among them. */
  holders: { name: string; key: string }[];
}
