import { JoinTokenInput } from "@/lib/contract/desk";
import { createJoinToken } from "@/lib/server/desk/create-join-token";
import { changing } from "@/lib/server/http";

export const POST = changing({ input: JoinTokenInput, use: createJoinToken });
