import { z } from "zod";
import { reading } from "@/lib/server/http";
import { describeFederation } from "@/lib/server/trail/federation";

export const GET = reading({ input: z.object({}), use: describeFederation });
