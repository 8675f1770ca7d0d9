import { z } from "zod";
import { JoinerInput } from "@/lib/contract/setup";
import { changing } from "@/lib/server/http";
import { judgeJoiner } from "@/lib/server/setup/judge-joiner";

export const POST = changing({
  input: z.strictObject({ id: z.uuid(), judgement: JoinerInput }),
  raw: ({ params, body }) => ({ id: params.id, judgement: body }),
  use: judgeJoiner,
});
