import { z } from "zod";
import { CaseId } from "@/lib/protocol/fields";
import { readCards } from "@/lib/server/desk/read-cards";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: z.strictObject({ case: CaseId }), use: readCards });
