/** A statement enters the log once. */
import type { Signed } from "@/lib/protocol/statements/statement";

/**
 * What may stand in the log once: these words by these signers. The digest alone would not do: it leaves the signers
 * out, and two guardians who hold a case in the same millisecond say the same words.
 */
export const identityOf = ({ digest, signers }: Pick<Signed, "digest" | "signers">): string =>
  [digest, ...signers].join(" ");
