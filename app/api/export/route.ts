import { z } from "zod";
import { exportLog } from "@/lib/server/audit/export-log";
import { downloadResponse, reading } from "@/lib/server/http";

/** Entries of the log that the caller has. */
const From = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,14})$/)
  .transform(Number);

export const GET = reading({
  input: z.strictObject({ from: From.optional() }),
  use: (caller, { from }) => exportLog(caller, from === undefined ? {} : { from }),
  answer: ({ size, chunks }) => downloadResponse(chunks, "application/octet-stream", `log-${size}.holdfast`),
});
