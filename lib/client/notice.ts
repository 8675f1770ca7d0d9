/** Notice before heirs receive anything: the addresses on the card go to the server, for this request and backup alone. */
import type { NoticesInput } from "@/lib/contract/notices";
import { Nothing } from "./answers";
import type { Candidate, CaseView } from "./case";
import type { Desk } from "./desk";
import { isRefused, type Refused, refused } from "./outcome";

/** Null where the card names no address, or cannot be opened: then a guardian stands in. */
export const addressesOf = ({ card }: Pick<Candidate, "card">): string[] | null =>
  "open" in card && card.open.notice && card.open.notice.length > 0 ? card.open.notice : null;

/** Hands the addresses over. Again is the same as once. @throws Stop, Offline. */
export async function handNotice({ device }: Desk, { id }: CaseView, candidate: Candidate): Promise<Refused | null> {
  const addresses = addressesOf(candidate);
  if (!addresses) return refused("noticeMissing", "the card names no address");
  const body: NoticesInput = { case: id, backup: candidate.backup.id, addresses };
  const answer = await device.api.call("/api/notices", Nothing, { method: "PUT", body });
  return isRefused(answer) ? answer : null;
}
