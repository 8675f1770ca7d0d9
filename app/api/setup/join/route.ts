import { JoinInput } from "@/lib/contract/setup";
import { changing } from "@/lib/server/http";
import { joinFederation } from "@/lib/server/setup/join";

export const POST = changing({ input: JoinInput, use: joinFederation });
