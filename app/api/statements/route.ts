import { maxSubmission, SubmitInput } from "@/lib/contract/statements";
import { changing } from "@/lib/server/http";
import { limitSubmissions } from "@/lib/server/submit/door";
import { submitStatements } from "@/lib/server/submit/submit";

export const POST = changing({
  input: SubmitInput,
  use: submitStatements,
  before: limitSubmissions,
  // Sealed files and envelopes in base64url, and the JSON around them.
  maxBody: Math.ceil(((maxSubmission + 4 * 400_000) * 4) / 3) + 10_000,
});
