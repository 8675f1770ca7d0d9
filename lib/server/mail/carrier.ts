import "server-only";
import { env } from "@/lib/env/env";
import type { Carrier } from "@/lib/store/carrying";
import { folderCarrier } from "./folder";
import { smtpCarrier } from "./smtp";

/** What carries this server's notices: the mail server that the operator has named, else the data folder. */
export function ownCarrier(): Carrier {
  const { smtpUrl, smtpFrom: from, dataDir, url } = env();
  return smtpUrl ? smtpCarrier({ smtpUrl, from, url }) : folderCarrier(dataDir, url);
}
