import "server-only";
import { federationScope } from "@/lib/domain/scope";
import { toBase64url } from "@/lib/protocol/bytes";
import { entriesOf } from "./entries";

/** The public chain of rosters: envelopes in base64url, oldest first. */
export async function rosterChain(): Promise<string[]> {
  const entries = await entriesOf(federationScope, "roster.genesis", "roster.updated");
  return entries.map(({ envelope }) => toBase64url(envelope));
}
