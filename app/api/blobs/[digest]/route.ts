import { z } from "zod";
import { Digest } from "@/lib/protocol/fields";
import { bytesResponse, reading } from "@/lib/server/http";
import { readBlob } from "@/lib/server/trail/read-blob";

export const GET = reading({
  input: z.strictObject({ digest: Digest }),
  use: readBlob,
  // A blob is named by its digest, so that it never changes; but only this browser may keep it.
  answer: (bytes) => bytesResponse(bytes, "application/octet-stream", "private, max-age=86400, immutable"),
});
