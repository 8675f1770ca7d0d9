import { fileURLToPath } from "node:url";
import { runUntilStopped } from "../run-until-stopped";

/** For tests alone: `npm start` with the stub in the place of the pages. */
void runUntilStopped(fileURLToPath(new URL("stub-server.mjs", import.meta.url)));
