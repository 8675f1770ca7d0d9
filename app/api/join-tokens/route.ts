import { z } from "zod";
import { JoinTokenInput } from "@/lib/contract/desk";
import { createJoinToken } from "@/lib/server/desk/create-join-token";
import { listJoinTokens } from "@/lib/server/desk/list-join-tokens";
import { changing, reading } from "@/lib/server/http";

export const GET = reading({ input: z.strictObject({}), use: listJoinTokens });
export const POST = changing({ input: JoinTokenInput, use: createJoinToken });
