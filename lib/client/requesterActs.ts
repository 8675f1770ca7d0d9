/** What the requester signs, besides the opening and the tries of a name. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { signStatement } from "@/lib/protocol/signing";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import type { Device } from "./device";
import type { FollowedCase } from "./followRecovery";
import type { Refused } from "./outcome";
import { type Receipt, submitSigned } from "./submit";

type Acted = Promise<Receipt[] | Refused>;

/** A guardian's share is bad: another is asked for. */
export function refuseShare(
  device: Device,
  { id, key, roster }: FollowedCase,
  backup: Digest,
  guardian: PublicKey,
): Acted {
  const body = { case: id, backup, guardian, signedAt: device.now() };
  return submitSigned(device, roster.logKey, [signStatement("share.refused", body, key)]);
}

/** "I have it back." Closes the case. */
export function completeCase(
  device: Device,
  { id, key, roster }: FollowedCase,
  outcome: StatementBody<"case.completed">["outcome"],
): Acted {
  const body = { case: id, outcome, signedAt: device.now() };
  return submitSigned(device, roster.logKey, [signStatement("case.completed", body, key)]);
}

/** Takes the request back. */
export function withdrawCase(device: Device, { id, key, roster }: FollowedCase): Acted {
  const body = { case: id, signedAt: device.now() };
  return submitSigned(device, roster.logKey, [signStatement("case.withdrawn", body, key)]);
}
