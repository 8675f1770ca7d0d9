import "server-only";
import { ownStore } from "../own-store";

/** signed-note verifier key of the log, one line. */
export const readVerifierKey = async (): Promise<string> => `${(await ownStore()).log.verifierKey}\n`;
