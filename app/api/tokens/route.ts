import { z } from "zod";
import { AccessTokenInput } from "@/lib/contract/tokens";
import { changing, reading } from "@/lib/server/http";
import { createToken } from "@/lib/server/tokens/create-token";
import { listTokens } from "@/lib/server/tokens/list-tokens";

export const GET = reading({ input: z.strictObject({}), use: listTokens });
export const POST = changing({ input: AccessTokenInput, use: createToken });
