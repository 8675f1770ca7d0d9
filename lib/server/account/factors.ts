import "server-only";
import type { z } from "zod";
import type { SignInInput } from "@/lib/contract/account";
import { equal, fromHex } from "@/lib/protocol/bytes";
import { digestOf } from "@/lib/protocol/hash";

export type Proof = z.infer<typeof SignInInput>;

/** What a sign-in is held against. */
export interface Provable {
  authHash: string;
}

/** One way to show that an account is one's own. All factors that an account has must pass. */
export interface Factor {
  /** Whether this account has set the factor up. */
  enrolled(account: Provable): boolean;
  /** Takes the same time whatever is wrong. */
  passes(account: Provable, proof: Proof): boolean;
}

/**
 * What the server keeps of a sign-in secret: `digestOf("auth", secret)`. A plain hash is enough: the secret is 32
 * uniform bytes at the end of an Argon2id that the browser has run.
 */
export const authHash = (secret: Uint8Array): string => digestOf("auth", secret);

const passphrase: Factor = {
  enrolled: () => true,
  passes: (account, proof) => equal(fromHex(account.authHash), fromHex(authHash(proof.secret))),
};

export const factors: readonly Factor[] = [passphrase];
