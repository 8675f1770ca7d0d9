/**
 * The case code, by which the person in the room and the request on a guardian's screen are held together.
 *
 *   QR code  = "HOLDFAST:" ‖ Crockford base32 of the case's digest, 52 characters
 *   fallback = the first 20 of them (100 bits) as XXXXX-XXXXX-XXXXX-XXXXX
 *
 * It is read inside the desk alone and is no URL: nobody is taught to type a passphrase where a stranger's code leads.
 */
import { fromHex, toHex } from "./bytes";
import { correctCrockford, fromCrockford, toCrockford } from "./crockford";
import { Digest } from "./fields";

const scheme = "HOLDFAST:";
const fullLength = 52;
const fallbackLength = 20;

const spell = (caseId: Digest): string => toCrockford(fromHex(Digest.parse(caseId)));

/** @throws ZodError unless `caseId` is a digest. */
export const formatCaseQr = (caseId: Digest): string => scheme + spell(caseId);

/** Inverse of {@link formatCaseQr}. @throws Error on what it would not write. */
export function parseCaseQr(text: string): Digest {
  if (!text.startsWith(scheme)) throw new RangeError("not a case code");
  const bytes = fromCrockford(text.slice(scheme.length));
  if (bytes.length !== 32) throw new RangeError("not a case code");
  return toHex(bytes);
}

/** @throws ZodError unless `caseId` is a digest. */
export function formatFallback(caseId: Digest): string {
  const spelling = spell(caseId);
  return [0, 5, 10, 15].map((at) => spelling.slice(at, at + 5)).join("-");
}

/**
 * Holds what was scanned or typed against the digest that this browser computed. Case, spaces, hyphens and Crockford's
 * confusions (O for 0, I and L for 1) are forgiven. `incomplete`: shorter than any code, so nothing can be said yet.
 */
export function matchesCase(input: string, caseId: Digest): "match" | "differs" | "incomplete" {
  const text = input.trim();
  const scanned = text.toUpperCase().startsWith(scheme);
  const code = correctCrockford(scanned ? text.slice(scheme.length) : text);
  if (code.length < (scanned ? fullLength : fallbackLength)) return "incomplete";
  const expected = spell(caseId);
  const shortest = scanned ? expected : expected.slice(0, fallbackLength);
  return code === shortest || code === expected ? "match" : "differs";
}
