import { SignGenesisInput } from "@/lib/contract/setup";
import { changing } from "@/lib/server/http";
import { signGenesis } from "@/lib/server/setup/sign-genesis";

export const POST = changing({ input: SignGenesisInput, use: signGenesis });
