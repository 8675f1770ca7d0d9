import { FindExecutorInput } from "@/lib/contract/estates";
import { findExecutor } from "@/lib/server/estates/find-executor";
import { changing } from "@/lib/server/http";

export const POST = changing({ input: FindExecutorInput, use: findExecutor });
