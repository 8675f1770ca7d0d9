import "server-only";
import { randomBytes } from "node:crypto";
import type { NewAccount } from "@/lib/contract/account";
import type { Bytes } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import { type Keyring, newKeyring, publicKeys, sealKeyring, statementKey } from "@/lib/protocol/keyring";
import { signIn } from "../account/sign-in";
import type { Caller } from "../caller";
import { isRefused, type Refused } from "../refused";
import { callerOf } from "./house";

/** Somebody with a keyring, and what an account of theirs is made from. */
export interface Person {
  keyring: Keyring;
  key: SigningKey;
  account: NewAccount;
}

const random = (size: number): Bytes => new Uint8Array(randomBytes(size));

export async function newPerson(name: string): Promise<Person> {
  const keyring = await newKeyring();
  return {
    keyring,
    key: statementKey(keyring),
    account: {
      email: `${name.toLowerCase()}@example.org`,
      name,
      salt: random(16),
      secret: random(32),
      keyring: sealKeyring(keyring, random(32)),
      keys: await publicKeys(keyring),
    },
  };
}

/** A caller with a session of this person, who must have an account. */
export async function signedIn({ account }: Person, over: Partial<Caller> = {}): Promise<Caller> {
  const { id } = granted(await signIn(callerOf(over), { email: account.email, secret: account.secret }));
  return callerOf({ session: id, ...over });
}

/** The answer of a use case that must not be refused here. @throws Error if it was. */
export function granted<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(`refused: ${answer.code} (${answer.because})`);
  return answer;
}

/** The code of a refusal; "granted" where there was none. */
export const codeOf = (answer: unknown): string => (isRefused(answer) ? answer.code : "granted");
