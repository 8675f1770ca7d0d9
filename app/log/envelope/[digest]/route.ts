import { z } from "zod";
import { Digest } from "@/lib/protocol/fields";
import { bytesResponse, reading } from "@/lib/server/http";
import { readEnvelope } from "@/lib/server/log/read-envelope";

export const GET = reading({
  input: z.strictObject({ digest: Digest }),
  use: readEnvelope,
  answer: (bytes) => bytesResponse(bytes, "application/json", "private, max-age=31536000, immutable"),
});
