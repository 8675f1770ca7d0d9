import { randomBytes } from "node:crypto";
import { type AccessToken, formatAccessToken, parseAccessToken } from "@/lib/protocol/access-token";
import type { Bytes } from "@/lib/protocol/bytes";
import { toHex } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest, LogHead } from "@/lib/protocol/fields";
import { sha256 } from "@/lib/protocol/hash";
import type { Keyring } from "@/lib/protocol/keyring";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseNote } from "@/lib/protocol/log/note";
import type { SignedEnvelope } from "@/lib/protocol/signing";
import { signIn } from "@/lib/server/account/sign-in";
import type { Caller } from "@/lib/server/caller";
import { createJoinToken } from "@/lib/server/desk/create-join-token";
import type { Purpose } from "@/lib/server/desk/join-token";
import { readCheckpoint } from "@/lib/server/log/read-checkpoint";
import { isRefused, type Refused } from "@/lib/server/refused";
import { submitStatements } from "@/lib/server/submit/submit";
import { createToken } from "@/lib/server/tokens/create-token";

/** How the people of the demo come to the server: by the use cases, as the routes call them. */

export interface DemoAccount {
  name: string;
  email: string;
  passphrase: string;
  keyring: Keyring;
  key: SigningKey;
  /** The sign-in secret. */
  auth: Bytes;
  device: string;
}
export type DemoGuardian = DemoAccount;
export type DemoExecutor = DemoAccount;

export const random = (size: number): Bytes => new Uint8Array(randomBytes(size));

/** A use case's answer. @throws Error where it is a refusal: the story was told wrongly. */
export function granted<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(`the demo was refused: ${answer.code} (${answer.because})`);
  return answer;
}

let addresses = 0;

/** Somebody at an address of their own at this time, without session or key unless told otherwise. */
export const callerAt = (now: number, over: Partial<Caller> = {}): Caller => ({
  session: null,
  key: null,
  bearer: null,
  address: `demo-${++addresses}`,
  device: "Firefox on Android",
  language: "en",
  now,
  ...over,
});

/** Somebody who has just signed in. */
export async function signedIn({ email, auth, device }: DemoAccount, now: number): Promise<Caller> {
  const caller = callerAt(now, { device });
  const { id } = granted(await signIn(caller, { email, secret: auth }));
  return { ...caller, session: id };
}

export interface Wish {
  purpose: Purpose;
  uses: number;
  minutes: number;
}

/** The token of a code that a guardian shows. */
export async function tokenOf(guardian: DemoGuardian, now: number, wish: Wish): Promise<Bytes> {
  const token = random(16);
  granted(await createJoinToken(await signedIn(guardian, now), { hash: toHex(sha256(token)), ...wish }));
  return token;
}

/** A token by which scripts read the log in somebody's stead. */
export async function accessTokenOf(reader: DemoAccount, now: number): Promise<string> {
  const text = formatAccessToken(random(16), random(32));
  const { name, hash } = parseAccessToken(text) as AccessToken;
  const caller = { ...(await signedIn(reader, now)), key: reader.key.key };
  granted(await createToken(caller, { name, hash, label: "Scripts that try the demo", days: 90 }));
  return text;
}

/** All of it into the log, or an Error. */
export async function submit(
  caller: Caller,
  signed: SignedEnvelope[],
  blobs: Bytes[] = [],
  token?: Bytes,
): Promise<void> {
  granted(await submitStatements(caller, { envelopes: signed.map(({ envelope }) => envelope), blobs, token }));
}

/** The tree that whoever looks now sees. */
export async function latestTree(): Promise<LogHead> {
  const { size, root } = parseCheckpoint(parseNote(await readCheckpoint()).text);
  return { size, root: root as Digest };
}
