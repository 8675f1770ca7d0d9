import { z } from "zod";
import { Digest } from "@/lib/protocol/fields";
import { revokeSession } from "@/lib/server/account/revoke-session";
import { changing } from "@/lib/server/http";

export const DELETE = changing({ input: z.strictObject({ id: Digest }), use: revokeSession });
