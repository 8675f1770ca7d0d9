import { z } from "zod";
import { changing } from "@/lib/server/http";
import { drawUpGenesis } from "@/lib/server/setup/draw-up";

export const POST = changing({ input: z.strictObject({}), use: drawUpGenesis });
