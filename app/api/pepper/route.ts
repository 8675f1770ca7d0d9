import { PepperInput } from "@/lib/contract/pepper";
import { changing } from "@/lib/server/http";
import { askPepper } from "@/lib/server/pepper/evaluate";

export const POST = changing({ input: PepperInput, use: askPepper });
