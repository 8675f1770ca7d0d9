/** Tokens by which scripts read the log in their owner's stead (`lib/protocol/access-token.ts`). */
import { z } from "zod";
import { Digest, DisplayName, Millis } from "@/lib/protocol/fields";

/** For how many days a token may be made. */
export const tokenDays = [1, 7, 30, 90] as const;

export const AccessTokenName = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hexadecimal digits");

/** `POST /api/tokens`: the browser has made the token, and sends its hash. */
export const AccessTokenInput = z.strictObject({
  name: AccessTokenName,
  hash: Digest,
  /** What it is for, in its owner's words. */
  label: DisplayName,
  days: z.literal(tokenDays),
});
export type AccessTokenInput = z.infer<typeof AccessTokenInput>;

/** `GET /api/tokens`: the caller's own that still hold, the latest first. */
export const AccessTokenDto = z.object({
  name: AccessTokenName,
  label: DisplayName,
  createdAt: Millis,
  expiresAt: Millis,
  /** To the minute. */
  lastUsedAt: Millis.nullable(),
});
export type AccessTokenDto = z.infer<typeof AccessTokenDto>;
