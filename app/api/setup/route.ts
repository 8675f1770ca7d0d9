import { z } from "zod";
import { BeginSetupInput, DraftInput } from "@/lib/contract/setup";
import { changing, reading } from "@/lib/server/http";
import { beginSetup } from "@/lib/server/setup/begin";
import { saveDraft } from "@/lib/server/setup/save-draft";
import { viewSetup } from "@/lib/server/setup/view";

export const GET = reading({ input: z.strictObject({}), use: viewSetup });
export const POST = changing({ input: BeginSetupInput, use: beginSetup });
export const PUT = changing({ input: DraftInput, use: saveDraft });
