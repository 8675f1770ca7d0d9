/** A requester opens a case. */
import { screenPublicKey } from "@/lib/protocol/ed25519";
import { keysOf, recipientsOf } from "@/lib/protocol/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { caseOf, rosterToday } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { World } from "../state";
import { foundedIn, isRefusal, signedBy } from "./common";

/**
 * Key and recipient are fresh as far as the fold can see: none of the federation's, not that of the case it corrects,
 * and the recipient is not the file identity.
 */
export function opened(world: World, signed: Signed<"case.opened">): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const { key, recipient, files, roster, corrects, kind } = signed.body;
  const refused = signedBy(signed, key);
  if (refused) return refused;
  if (!screenPublicKey(key)) return refuse("keyUnsafe", "the case key is of small order or not canonically encoded");
  if (caseOf(world, signed.digest)) return refuse("caseExists", "this case was opened");
  const today = rosterToday(federation);
  if (roster !== today.digest) return refuse("rosterStale", "opened under another roster than today's");
  if (keysOf(today.roster, federation.server).includes(key)) {
    return refuse("keyReused", "the case key has another role");
  }
  const recipients = recipientsOf(today.roster);
  if (recipient === files.recipient || recipients.includes(recipient) || recipients.includes(files.recipient)) {
    return refuse("keyReused", "the case's recipient has another role");
  }
  if (corrects === undefined) return null;
  const before = caseOf(world, corrects);
  if (before?.type !== kind) return refuse("caseMissing", "no case of this kind to correct");
  return before.key === key || before.recipient === recipient
    ? refuse("keyReused", "a corrected case has keys of its own")
    : null;
}
