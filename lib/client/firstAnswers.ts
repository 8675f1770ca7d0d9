/**
 * What a page reads of the server before its first step with cryptography, taken apart by hand: zod and the formats made
 * with it are as heavy as such a page itself, and come with the step. Held to the shapes of `answers.ts` by
 * `firstAnswers.test.ts`.
 */
import type { KeyringDto } from "@/lib/contract/account";
import type { FederationDto } from "@/lib/contract/log";
import { type RefusalCode, refusalCodes } from "@/lib/contract/refusals";

/** What takes an answer apart: every zod schema is one. */
export interface Shape<T> {
  safeParse(json: unknown): Read<T>;
}
type Read<T> = { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } };

/** A shape out of a function that gives `null` for whatever does not fit. */
const shape = <T>(what: string, read: (json: Fields) => T | null): Shape<T> => ({
  safeParse(json) {
    const data = isFields(json) ? read(json) : null;
    return data === null
      ? { success: false, error: { issues: [{ message: `not ${what}` }] } }
      : { success: true, data };
  },
});

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCode = (text: unknown): text is RefusalCode => (refusalCodes as readonly unknown[]).includes(text);

export const Refusal = shape("a refusal", ({ refusal }) => {
  if (!isFields(refusal)) return null;
  const { code, because = "" } = refusal;
  return isCode(code) && typeof because === "string" ? { code, because } : null;
});

/** Of `/api/federation`: what the server says of itself, believed by nobody. */
export const Announcement = shape<Pick<FederationDto, "name" | "open" | "secure">>(
  "a federation",
  ({ name, open, secure }) => {
    if (name !== null && typeof name !== "string") return null;
    return typeof open === "boolean" && typeof secure === "boolean" ? { name, open, secure } : null;
  },
);

const roles = ["guardian", "executor", "auditor"] as const;

/** Of `/api/keyring`: whose session it is. The sealed keyring is read when it is to be opened. */
export const SignedIn = shape<KeyringDto["account"]>("an account", ({ account }) => {
  if (!isFields(account)) return null;
  const { name, email, key } = account;
  const role = roles.find((known) => known === account.role);
  if (typeof name !== "string" || typeof email !== "string" || role === undefined) return null;
  return typeof key === "string" && /^[0-9a-f]{64}$/.test(key) ? { name, email, role, key } : null;
});
