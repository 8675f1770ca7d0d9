import { QueueInput } from "@/lib/contract/desk";
import { readQueue } from "@/lib/server/desk/read-queue";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: QueueInput, use: readQueue });
