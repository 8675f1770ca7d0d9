import { z } from "zod";
import { exportTable } from "@/lib/server/audit/export-table";
import { downloadResponse, reading } from "@/lib/server/http";

export const GET = reading({
  input: z.strictObject({}),
  use: exportTable,
  answer: ({ size, chunks }) => downloadResponse(chunks, "text/csv; charset=utf-8", `log-${size}.csv`),
});
