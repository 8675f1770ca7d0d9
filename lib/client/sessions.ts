/** Where this account is signed in. */
import type { SessionDto } from "@/lib/contract/account";
import { Nothing, Sessions } from "./answers";
import type { Device } from "./device";
import { isRefused, type Refused } from "./outcome";

export const listSessions = ({ api }: Device): Promise<SessionDto[] | Refused> => api.call("/api/sessions", Sessions);

/** Ends one; of its browser the next request is refused. */
export async function revokeSession({ api }: Device, id: string): Promise<Refused | null> {
  const answer = await api.call(`/api/sessions/${encodeURIComponent(id)}`, Nothing, { method: "DELETE" });
  return isRefused(answer) ? answer : null;
}

/** Browser and system out of what the server calls a device ("Firefox on Android"); null for what it does not know. */
export function deviceParts(device: string): { browser: string | null; system: string | null } {
  const [browser, system] = device.split(" on ");
  const known = (part: string | undefined) => (part && /^\p{Lu}\w*$|^iOS$|^macOS$/u.test(part) ? part : null);
  return { browser: known(browser), system: known(system) };
}
