import type { Say } from "@/lib/words/types";
import type { Scan } from "./readScan";

/** What it was that somebody held before the camera, as a sentence. Of a secret no more than that it is one. */
export const scanIs = (say: Say<"scanner.is">, scan: Scan): string =>
  scan.kind === "link" ? say("link", { host: scan.host }) : say(scan.kind);
