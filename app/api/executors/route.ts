import { RegisterInput } from "@/lib/contract/estates";
import { registerExecutor } from "@/lib/server/estates/register";
import { changing } from "@/lib/server/http";

export const POST = changing({ input: RegisterInput, use: registerExecutor });
