import { z } from "zod";
import { CaseId } from "@/lib/protocol/fields";
import { reading } from "@/lib/server/http";
import { followCase } from "@/lib/server/trail/follow-case";

export const GET = reading({ input: z.strictObject({ id: CaseId }), use: followCase });
