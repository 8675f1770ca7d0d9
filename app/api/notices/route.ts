import { NoticesInput } from "@/lib/contract/notices";
import { changing } from "@/lib/server/http";
import { putNotices } from "@/lib/server/notice/put-notices";

export const PUT = changing({ input: NoticesInput, use: putNotices });
