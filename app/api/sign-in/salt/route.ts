import { SaltInput } from "@/lib/contract/account";
import { saltOf } from "@/lib/server/account/salt";
import { changing } from "@/lib/server/http";

export const POST = changing({ input: SaltInput, use: saltOf });
