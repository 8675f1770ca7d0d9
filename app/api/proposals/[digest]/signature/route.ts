import { EndorseInput } from "@/lib/contract/proposals";
import { changing } from "@/lib/server/http";
import { endorse } from "@/lib/server/roster/endorse";

export const POST = changing({ input: EndorseInput, use: endorse });
