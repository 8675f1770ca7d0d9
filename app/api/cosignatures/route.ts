import { CosignInput } from "@/lib/contract/cosignatures";
import { changing } from "@/lib/server/http";
import { cosign } from "@/lib/server/log/cosign";

export const POST = changing({ input: CosignInput, use: cosign });
