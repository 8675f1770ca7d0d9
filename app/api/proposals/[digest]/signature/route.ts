import { EndorseInput, WithdrawInput } from "@/lib/contract/proposals";
import { changing } from "@/lib/server/http";
import { endorse } from "@/lib/server/roster/endorse";
import { withdrawSignature } from "@/lib/server/roster/withdraw";

export const POST = changing({ input: EndorseInput, use: endorse });
export const DELETE = changing({ input: WithdrawInput, use: withdrawSignature });
