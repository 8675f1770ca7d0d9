import { InviteInput } from "@/lib/contract/setup";
import { changing } from "@/lib/server/http";
import { invite } from "@/lib/server/setup/invite";

export const POST = changing({ input: InviteInput, use: invite });
