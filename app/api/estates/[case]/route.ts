import { AddHolderInput } from "@/lib/contract/estates";
import { addHolder } from "@/lib/server/estates/add-holder";
import { changing } from "@/lib/server/http";

export const PUT = changing({ input: AddHolderInput, use: addHolder });
