import { z } from "zod";
import { AccessTokenName } from "@/lib/contract/tokens";
import { changing } from "@/lib/server/http";
import { endToken } from "@/lib/server/tokens/end-token";

export const DELETE = changing({ input: z.strictObject({ name: AccessTokenName }), use: endToken });
