import { keptCases } from "@/lib/client/keptCases";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { parseTicket } from "@/lib/protocol/ticket";
import type { Requester } from "./members";

/** The key with which this requester signs. */
export async function keyOfCase({ device }: Requester): Promise<SigningKey> {
  const [kept] = await keptCases(device);
  if (!kept) throw new Error("the ticket is not kept");
  return signingKey(parseTicket(kept.ticket).caseSeed);
}
