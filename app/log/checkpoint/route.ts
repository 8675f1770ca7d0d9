import { z } from "zod";
import { reading, textResponse } from "@/lib/server/http";
import { readCheckpoint } from "@/lib/server/log/read-checkpoint";

export const GET = reading({
  input: z.object({}),
  use: readCheckpoint,
  answer: (text) => textResponse(text, "no-cache"),
});
