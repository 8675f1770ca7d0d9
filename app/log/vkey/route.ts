import { z } from "zod";
import { reading, textResponse } from "@/lib/server/http";
import { readVerifierKey } from "@/lib/server/log/read-verifier-key";

export const GET = reading({
  input: z.object({}),
  use: readVerifierKey,
  answer: (text) => textResponse(text, "public, max-age=3600"),
});
