import { z } from "zod";
import { listSessions } from "@/lib/server/account/list-sessions";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: z.strictObject({}), use: listSessions });
