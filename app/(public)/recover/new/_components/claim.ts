import type { Claim } from "@/lib/protocol/claim";
import type { ClaimAnswers } from "./begin";

/** The claim as the format has it, or the fields in which it does not fit. */
export async function claimOf(answers: ClaimAnswers): Promise<{ claim: Claim | null; faults: string[] }> {
  const { Claim: Format } = await import("@/lib/protocol/claim");
  const { displayName, photo } = answers;
  const message = answers.message.trim();
  const contact = answers.contact.trim();
  const claim: Claim = {
    displayName: displayName.trim(),
    ...(message && { message }),
    ...(contact && { contact }),
    ...(photo && { photo }),
  };
  // The way in which it is written when it is sealed: bytes in memory, text in the file.
  const parsed = Format.safeEncode(claim);
  if (parsed.success) return { claim, faults: [] };
  return { claim: null, faults: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))] };
}
