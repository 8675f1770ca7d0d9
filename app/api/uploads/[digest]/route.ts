import { z } from "zod";
import { AddChunkInput, maxChunk } from "@/lib/contract/uploads";
import { Digest } from "@/lib/protocol/fields";
import { changing, reading, receiving } from "@/lib/server/http";
import { addChunk } from "@/lib/server/uploads/add-chunk";
import { dropUpload } from "@/lib/server/uploads/drop-upload";
import { limitUploads } from "@/lib/server/uploads/owner";
import { readUpload } from "@/lib/server/uploads/read-upload";

const named = z.strictObject({ digest: Digest });

export const GET = reading({ input: named, use: readUpload });
export const PUT = receiving({ input: AddChunkInput, use: addChunk, before: limitUploads, maxBody: maxChunk });
export const DELETE = changing({ input: named, use: dropUpload });
