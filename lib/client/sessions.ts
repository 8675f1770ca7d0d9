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
