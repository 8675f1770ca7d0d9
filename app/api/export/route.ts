import { z } from "zod";
import { exportLog } from "@/lib/server/audit/export-log";
import { downloadResponse, reading } from "@/lib/server/http";

export const GET = reading({
  input: z.strictObject({}),
  use: exportLog,
  answer: ({ size, chunks }) => downloadResponse(chunks, "application/octet-stream", `log-${size}.holdfast`),
});
