/** Setting up, before there is a log. After the genesis none of these does anything. */
import { z } from "zod";
import { Digest, DisplayName } from "@/lib/protocol/fields";
import { Policy } from "@/lib/protocol/statements/policy";
import { NewAccount } from "./account";
import { wireBytes } from "./encoding";

/** `POST /api/setup`: the convener's account, with the one-time token of the setup link. */
export const BeginSetupInput = z.strictObject({ token: wireBytes(32), account: NewAccount });

/** `PUT /api/setup`: the convener's draft. Changing it throws away a genesis that was drawn up, and its signatures. */
export const DraftInput = z.strictObject({
  federation: DisplayName,
  guardians: z.int().min(2).max(30),
  threshold: z.int().min(2).max(30),
  policy: Policy,
  fedimint: z.string().trim().min(8).max(2000).optional(),
});
export type DraftInput = z.infer<typeof DraftInput>;

/** `POST /api/setup/invitations`: the convener's browser makes the token; only its SHA-256 is sent. */
export const InviteInput = z.strictObject({ hash: Digest, label: z.string().trim().min(1).max(100) });
/** `POST /api/setup/join`: a guardian's account, with the token of the invitation. */
export const JoinInput = z.strictObject({ token: wireBytes(16), account: NewAccount });
/**
 * `POST /api/setup/joiners/<id>`: the convener has heard the joiner's words, takes the joiner out, or invites anew to the
 * same seat with another token (whoever had taken it up loses the account).
 */
export const JoinerInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("confirm") }),
  z.strictObject({ act: z.literal("remove") }),
  z.strictObject({ act: z.literal("reinvite"), hash: Digest }),
]);
/** `POST /api/setup/genesis`: draw up the genesis: the server deals the pepper. No body. */
/** `POST /api/setup/signature`: a guardian's signature over the genesis that was drawn up. */
export const SignGenesisInput = z.strictObject({ genesis: Digest, signature: wireBytes(64) });

export interface JoinerDto {
  id: string;
  label: string;
  /** Null until the invitation is taken up. */
  guardian: { name: string; organisation?: string; key: string; recipient: string; witnessKey: string } | null;
  confirmed: boolean;
  convener: boolean;
  you: boolean;
  signed: boolean;
  kitChecked: boolean;
}

/** `GET /api/setup`, for the convener and every joiner. */
export interface SetupDto {
  stage: "draft" | "signing" | "kits" | "open";
  convener: boolean;
  draft: (DraftInput & { policy: Policy }) | null;
  joiners: JoinerDto[];
  /**
   * Once drawn up: the genesis statement's body (base64url) and the caller's sealed part of the pepper's key. Null again
   * when the caller's kit is checked.
   */
  genesis: { body: string; digest: string; sealedPart: string } | null;
  secure: boolean;
}
