import { ObjectionInput } from "@/lib/contract/notices";
import { changing } from "@/lib/server/http";
import { objectTo } from "@/lib/server/notice/object";

export const POST = changing({ input: ObjectionInput, use: objectTo });
