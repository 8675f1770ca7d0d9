import { z } from "zod";
import { readWitnesses } from "@/lib/server/audit/read-witnesses";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: z.object({}), use: readWitnesses });
