import "server-only";
import type { FederationDto } from "@/lib/contract/log";
import { enrolmentIsOpen, rosterToday } from "@/lib/domain/read";
import { hostIsSecure, hostUrl } from "../host";
import { readFederation } from "../world";
import { rosterChain } from "./roster-chain";

/** What everybody may know: the chain of rosters, and whether members may join. */
export async function describeFederation(): Promise<FederationDto> {
  const federation = await readFederation();
  return {
    name: federation && rosterToday(federation).roster.federation,
    genesis: federation?.genesis ?? null,
    chain: federation ? await rosterChain() : [],
    open: federation !== null && enrolmentIsOpen(federation),
    secure: hostIsSecure(),
    url: hostUrl(),
  };
}
