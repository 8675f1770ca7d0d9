/** Signing in through next-auth's credentials, and the sealed keyring that waits behind it. */
import { refusalCodes } from "@/lib/contract/refusals";
import { type Bytes, toBase64url, toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { deriveAccountKeys, type Keyring, openKeyring, sealKeyring, statementKey } from "@/lib/protocol/keyring";
import { Csrf, KeyringAnswer, Nothing, Salt, SignInAnswer } from "./answers";
import type { Device } from "./device";
import { granted, isRefused, Offline, type Refused, refused, Stop } from "./outcome";

export interface Who {
  name: string;
  email: string;
  role: "guardian" | "executor" | "auditor";
  /** Statement key: the guardian's id. */
  key: string;
}

/** An account whose keyring is open, in memory alone. */
export interface Opened {
  who: Who;
  keyring: Keyring;
  unlock: Bytes;
  /** SHA-256 of the sealed keyring that the server keeps. */
  sealedDigest: string;
}

async function csrfToken({ api }: Device): Promise<string> {
  return granted(await api.call("/api/auth/csrf", Csrf)).csrfToken;
}

/** The keys that the passphrase gives, under the salt that the server has for this address. */
export async function accountKeys(device: Device, email: string, passphrase: string) {
  const answer = await device.api.call("/api/sign-in/salt", Salt, { method: "POST", body: { email } });
  return isRefused(answer) ? answer : deriveAccountKeys(passphrase, answer.salt, device.stretch);
}

/** A session cookie for the secret; "wrong" if address or passphrase are. */
export async function startSession(device: Device, email: string, auth: Bytes): Promise<"in" | "wrong" | Refused> {
  const { json } = await device.api.form("/api/auth/callback/credentials", {
    csrfToken: await csrfToken(device),
    email,
    secret: toBase64url(auth),
    json: "true",
  });
  const answer = SignInAnswer.safeParse(json);
  if (!answer.success) throw new Offline("sign-in was answered without a word");
  const error = new URL(answer.data.url, "http://localhost").searchParams.get("error");
  if (error === null) return "in";
  const code = refusalCodes.find((known) => known === error);
  return code && code !== "notSignedIn" ? refused(code, "sign-in") : "wrong";
}

export async function endSession(device: Device): Promise<void> {
  await device.api.form("/api/auth/signout", { csrfToken: await csrfToken(device), json: "true" });
}

/** Who is signed in, with the keyring still sealed; null without a session. */
export async function sealedAccount({ api }: Device): Promise<{ who: Who; sealed: Bytes } | null> {
  const answer = await api.call("/api/keyring", KeyringAnswer);
  if (isRefused(answer) && answer.refused === "notSignedIn") return null;
  const { account, keyring } = granted(answer);
  return { who: account, sealed: keyring };
}

/**
 * Opens the keyring of the session.
 * @throws Stop "keyringForeign" if it is not the account's.
 */
export function openAccount({ who, sealed }: { who: Who; sealed: Bytes }, unlock: Bytes): Opened | "wrong" {
  const keyring = openKeyring(sealed, unlock);
  if (keyring === null) return "wrong";
  const key = statementKey(keyring).key;
  if (key !== who.key) throw new Stop("keyringForeign", "the keyring has another key", { expected: who.key, key });
  return { who, keyring, unlock, sealedDigest: toHex(sha256(sealed)) };
}

/** Seals a changed keyring and hands it in; refused "keyringStale" if another tab was faster. */
export async function replaceKeyring(device: Device, opened: Opened, keyring: Keyring): Promise<Opened | Refused> {
  const sealed = sealKeyring(keyring, opened.unlock);
  const body = { keyring: toBase64url(sealed), previous: opened.sealedDigest };
  const answer = await device.api.call("/api/keyring", Nothing, { method: "PUT", body });
  if (isRefused(answer)) return answer;
  return { ...opened, keyring, sealedDigest: toHex(sha256(sealed)) };
}
