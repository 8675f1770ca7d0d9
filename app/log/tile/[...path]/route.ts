import { z } from "zod";
import { bytesResponse, reading } from "@/lib/server/http";
import { readTile } from "@/lib/server/log/read-tile";

export const GET = reading({
  input: z.strictObject({ path: z.string().max(60) }),
  raw: ({ params }) => ({ path: `tile/${[params.path].flat().join("/")}` }),
  use: readTile,
  // Tiles never change (C2SP tlog-tiles); entries are for those who may read the log alone.
  answer: ({ bytes, isPublic }) =>
    bytesResponse(bytes, "application/octet-stream", `${isPublic ? "public" : "private"}, max-age=31536000, immutable`),
});
