/** Changes of the roster that guardians propose and endorse. Nothing of it is in force before the log has it. */
import { z } from "zod";
import { Digest } from "@/lib/protocol/fields";
import { NewAccount } from "./account";
import { wireBytes } from "./encoding";

/** `POST /api/proposals`: the body of a `roster.updated`, and the proposer's signature under it. */
export const ProposeInput = z.strictObject({ body: wireBytes(100_000), signature: wireBytes(64) });
export type ProposeInput = z.infer<typeof ProposeInput>;

/** `POST /api/proposals/<digest>/signature`. */
export const EndorseInput = z.strictObject({ digest: Digest, signature: wireBytes(64) });
export type EndorseInput = z.infer<typeof EndorseInput>;

/** `DELETE /api/proposals/<digest>`: by whoever proposed it. `DELETE /api/proposals/<digest>/signature`: the own one. */
export const WithdrawInput = z.strictObject({ digest: Digest });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

/** `GET /api/proposals`: those that follow today's roster. */
export interface ProposalDto {
  digest: string;
  /** base64url. */
  body: string;
  proposedBy: string;
  proposedAt: number;
  signatures: { key: string; signature: string }[];
}

/** `POST /api/auditors`: an auditor's account, with the token of a guardian's link. The roster names the auditor later. */
export const RegisterAuditorInput = z.strictObject({ token: wireBytes(16), account: NewAccount });
export type RegisterAuditorInput = z.infer<typeof RegisterAuditorInput>;

/** `GET /api/auditors`: everybody who has an auditor's account, in the roster or not. */
export interface AuditorDto {
  name: string;
  email: string;
  organisation?: string;
  key: string;
  recipient: string;
  witnessKey: string;
  registeredAt: number;
}
