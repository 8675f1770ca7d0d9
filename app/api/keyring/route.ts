import { z } from "zod";
import { ReplaceKeyringInput } from "@/lib/contract/account";
import { readKeyring } from "@/lib/server/account/read-keyring";
import { replaceKeyring } from "@/lib/server/account/replace-keyring";
import { changing, reading } from "@/lib/server/http";

export const GET = reading({ input: z.strictObject({}), use: readKeyring });
export const PUT = changing({ input: ReplaceKeyringInput, use: replaceKeyring });
