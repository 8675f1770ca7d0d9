import { ChangePassphraseInput } from "@/lib/contract/account";
import { changePassphrase } from "@/lib/server/account/change-passphrase";
import { changing } from "@/lib/server/http";

export const PUT = changing({ input: ChangePassphraseInput, use: changePassphrase });
