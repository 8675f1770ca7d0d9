import { ExplorerInput } from "@/lib/contract/explorer";
import { readEntries } from "@/lib/server/audit/read-entries";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: ExplorerInput, use: readEntries });
