import "server-only";
import { digestOf } from "@/lib/protocol/hash";

/** How a session is named to its owner: the id itself is what the cookie carries, and is told to nobody. */
export const sessionName = (id: string): string => digestOf("session-name", id);
