import { z } from "zod";
import { env } from "@/lib/env/env";
import { issueSetupToken, setupLink } from "@/lib/env/setup-token";
import { StartFault } from "@/lib/store/fault";
import { prepareDataFolder } from "./data-folder";
import { explain } from "./run-until-stopped";

/** `npm run setup-link`: a new one-time link; the one before no longer counts. Works beside a running server. */
async function printSetupLink(): Promise<void> {
  const { dataDir, port, url } = env();
  const answer = await fetch(`http://127.0.0.1:${port}/api/federation`, { signal: AbortSignal.timeout(5_000) })
    .then((response) => response.json())
    .catch(() => null);
  const federation = z.object({ genesis: z.string() }).safeParse(answer);
  if (federation.success) throw new StartFault("The federation is set up: there is nothing more to set up here.");
  await prepareDataFolder(dataDir);
  console.log(setupLink(url, await issueSetupToken(dataDir)));
}

printSetupLink().catch((error: unknown) => {
  process.exitCode = explain(error);
});
