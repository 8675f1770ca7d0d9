import { z } from "zod";
import type { Federation } from "@/lib/client/federation";
import type { Bytes } from "@/lib/protocol/bytes";

/** What the guardians are told, as it is typed. */
export interface ClaimAnswers {
  displayName: string;
  message: string;
  contact: string;
  photo?: Bytes;
}

export interface Begun {
  federation: Federation;
  /** 16 bytes of a guardian's code, where one was scanned. */
  token: Bytes | undefined;
  /** The request in which the name was mistyped. */
  corrects: string | undefined;
  claim: ClaimAnswers;
}

const noClaim: ClaimAnswers = { displayName: "", message: "", contact: "" };
const Draft = z.object({
  displayName: z.string(),
  message: z.string(),
  contact: z.string(),
  photo: z.custom<Bytes>((value) => value instanceof Uint8Array).optional(),
});

/** Fetches what the later steps need while there is a connection. */
const fetchAhead = () =>
  void Promise.allSettled([
    import("@/lib/client/requesterActs"),
    import("@/lib/client/followRecovery"),
    import("@/lib/client/recover"),
    import("@/lib/client/images"),
    import("@/lib/protocol/names"),
    import("@/lib/protocol/claim"),
  ]);

/** The federation of the code, or of the request that is corrected, checked once more. @throws Stop, Offline. */
export async function begin(corrects: string | null): Promise<Begun | { unknown: true }> {
  const [
    { thisDevice },
    { scanned },
    { loadFederation },
    { tokenBytes },
    { loadDraft },
    { claimDraft },
    { keptCases },
    { parseTicket },
  ] = await Promise.all([
    import("@/lib/client/device"),
    import("@/lib/client/scanned"),
    import("@/lib/client/federation"),
    import("@/lib/client/tokens"),
    import("@/lib/client/drafts"),
    import("@/lib/client/openRecovery"),
    import("@/lib/client/keptCases"),
    import("@/lib/protocol/ticket"),
  ]);
  fetchAhead();
  const device = await thisDevice();
  const code = await scanned(device, "recover");
  const before = (await keptCases(device)).find(({ id }) => id === corrects);
  const ticket = before && parseTicket(before.ticket);
  const expected = ticket ?? code;
  if (!expected) return { unknown: true };
  const { genesis, roster } = expected;
  return {
    federation: await loadFederation(device, { genesis, roster }),
    token: code?.genesis === genesis ? tokenBytes(code.token) : undefined,
    corrects: ticket?.caseId,
    claim: Draft.safeParse(await loadDraft(device, claimDraft)).data ?? noClaim,
  };
}

/** Kept after the request is made, too: a corrected name asks for it again. It goes with the request's ticket. */
export async function saveClaimDraft(claim: ClaimAnswers): Promise<void> {
  const [{ thisDevice }, { saveDraft }, { claimDraft }] = await Promise.all([
    import("@/lib/client/device"),
    import("@/lib/client/drafts"),
    import("@/lib/client/openRecovery"),
  ]);
  await saveDraft(await thisDevice(), claimDraft, claim);
}
