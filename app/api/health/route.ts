import { z } from "zod";
import { checkHealth } from "@/lib/server/health";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: z.object({}), use: checkHealth });
