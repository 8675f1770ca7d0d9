import { z } from "zod";
import { RegisterAuditorInput } from "@/lib/contract/proposals";
import { changing, reading } from "@/lib/server/http";
import { listAuditors } from "@/lib/server/roster/list-auditors";
import { registerAuditor } from "@/lib/server/roster/register-auditor";

export const GET = reading({ input: z.strictObject({}), use: listAuditors });
export const POST = changing({ input: RegisterAuditorInput, use: registerAuditor });
