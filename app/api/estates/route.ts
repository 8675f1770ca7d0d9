import { z } from "zod";
import { listEstates } from "@/lib/server/estates/list-estates";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: z.strictObject({}), use: listEstates });
