import { z } from "zod";
import { ProposeInput } from "@/lib/contract/proposals";
import { changing, reading } from "@/lib/server/http";
import { listProposals } from "@/lib/server/roster/list";
import { propose } from "@/lib/server/roster/propose";

export const GET = reading({ input: z.strictObject({}), use: listProposals });
export const POST = changing({ input: ProposeInput, use: propose, maxBody: 150_000 });
