import { WithdrawInput } from "@/lib/contract/proposals";
import { changing } from "@/lib/server/http";
import { withdrawProposal } from "@/lib/server/roster/withdraw";

export const DELETE = changing({ input: WithdrawInput, use: withdrawProposal });
