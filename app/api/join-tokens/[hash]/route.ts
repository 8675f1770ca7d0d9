import { z } from "zod";
import { Digest } from "@/lib/protocol/fields";
import { endJoinToken } from "@/lib/server/desk/end-join-token";
import { changing } from "@/lib/server/http";

export const DELETE = changing({ input: z.strictObject({ hash: Digest }), use: endJoinToken });
