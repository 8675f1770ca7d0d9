import { fileURLToPath } from "node:url";
import { runUntilStopped } from "./run-until-stopped";

/** `npm start`, after the bootstrap: runs until it is told to stop. */
void runUntilStopped(fileURLToPath(new URL("serve.mjs", import.meta.url)));
