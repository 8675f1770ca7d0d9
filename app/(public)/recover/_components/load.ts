import { type Device, thisDevice } from "@/lib/client/device";
import type { Federation } from "@/lib/client/federation";
import { keptCases } from "@/lib/client/keptCases";
import type { TicketTexts } from "@/lib/client/openRecovery";
import { isRefused } from "@/lib/client/outcome";
import type { KeptCase } from "@/lib/client/storage";
import type { Say } from "@/lib/words/types";

/** What this browser knows that helps a person who opens the page by hand. */
export async function loadHome() {
  const device = await thisDevice();
  const cases = (await keptCases(device)).map(({ id, openedAt, unsent }) => ({
    id,
    openedAt,
    unsent: unsent !== null,
  }));
  return { cases, federations: await federationsHere(device) };
}

/** The federations that this browser knows. Where it knows none, there is no chain to verify, and nothing to load for it. */
async function federationsHere(device: Device): Promise<{ name: string; fragment: string }[]> {
  if ((await device.storage.count("federations")) === 0) return [];
  const [{ knownFederations }, { latestRoster }, { formatFragment }] = await Promise.all([
    import("@/lib/client/federation"),
    import("@/lib/protocol/roster"),
    import("@/lib/protocol/fragment"),
  ]);
  return (await knownFederations(device)).map((chain) => {
    const { digest, roster } = latestRoster(chain);
    return { name: roster.federation, fragment: formatFragment({ genesis: chain.genesis, roster: digest }) };
  });
}

/** Everything about requests, loaded when it is needed. */
export async function room() {
  const [opening, following, acting, federations] = await Promise.all([
    import("@/lib/client/openRecovery"),
    import("@/lib/client/followRecovery"),
    import("@/lib/client/requesterActs"),
    import("@/lib/client/federation"),
  ]);
  return { device: await thisDevice(), ...opening, ...following, ...acting, ...federations };
}

export interface CaseHere {
  kept: KeptCase;
  /** The federation of the ticket, checked. */
  federation: Federation;
  /** The ticket, to be saved or printed. A secret. */
  ticket: (say: Say<"recover.paper">) => TicketTexts;
}

/** A request of this browser, or null where it holds no such ticket. @throws Stop, Offline, RefusedError. */
export async function loadCaseHere(id: string): Promise<CaseHere | { missing: true }> {
  const [{ device, loadFederation, ticketOf }, { parseTicket }] = await Promise.all([
    room(),
    import("@/lib/protocol/ticket"),
  ]);
  const kept = (await keptCases(device)).find((found) => found.id === id);
  if (!kept) return { missing: true };
  const { genesis, roster } = parseTicket(kept.ticket);
  const federation = await loadFederation(device, { genesis, roster });
  return { kept, federation, ticket: (say) => ticketOf(say, kept, federation) };
}

/** Opens the request of a ticket that lies ready in this browser. @throws Stop, Offline. */
export async function sendHere({ kept, federation }: CaseHere) {
  const { device, sendCase } = await room();
  const outcome = await sendCase(device, federation, kept.id);
  return isRefused(outcome) ? outcome : true;
}
