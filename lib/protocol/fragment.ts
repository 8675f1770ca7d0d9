/**
 * The fragment of a join code, a backup sheet, an estate card, an executor's link: which federation, as of which roster.
 *
 *   base64url(genesis digest) "." base64url(digest of the latest roster's statement) [ "." token ]
 *
 * The token (a join code's alone) is what the server hands out and takes back: 22 to 86 characters of base64url.
 * Browsers never send a fragment to a server.
 */
import { z } from "zod";
import { fromBase64url, fromHex, toBase64url, toHex } from "./bytes";
import { Digest } from "./fields";

export const Fragment = z.strictObject({
  genesis: Digest,
  /** Digest of the latest roster's statement; the genesis itself while there is no later one. */
  roster: Digest,
  token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22,86}$/)
    .optional(),
});
export type Fragment = z.infer<typeof Fragment>;

/** Without the leading `#`. @throws ZodError on a malformed one. */
export function formatFragment(fragment: Fragment): string {
  const { genesis, roster, token } = Fragment.parse(fragment);
  const digests = [genesis, roster].map((digest) => toBase64url(fromHex(digest)));
  return [...digests, ...(token === undefined ? [] : [token])].join(".");
}

/** Inverse of {@link formatFragment}; a leading `#` is allowed. @throws Error on anything else. */
export function parseFragment(text: string): Fragment {
  const [genesis, roster, token, ...rest] = text.replace(/^#/, "").split(".");
  if (genesis === undefined || roster === undefined || rest.length > 0) throw new RangeError("not a fragment");
  const fragment = { genesis: toHex(fromBase64url(genesis)), roster: toHex(fromBase64url(roster)) };
  return Fragment.parse(token === undefined ? fragment : { ...fragment, token });
}
