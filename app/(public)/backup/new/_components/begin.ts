import type { Federation } from "@/lib/client/federation";
import type { Rehearsal } from "@/lib/client/rehearsal";
import type { Bytes } from "@/lib/protocol/bytes";
import type { CardAnswers } from "../../_components/answers";
import { loadCardDraft } from "./cardDraft";

export interface Begun {
  federation: Federation;
  /** The 16 bytes of the guardian's code. */
  token: Bytes;
  card: CardAnswers;
  /** A backup that was made here and has not arrived. */
  unsent: boolean;
  /** The rehearsal of the last backup made in this tab, where it is still to be done: a reload came between. */
  pending: Rehearsal | null;
}

/** Fetches what the later steps need while there is a connection: with secrets in memory, nobody can reload. */
const fetchAhead = () =>
  void Promise.allSettled([
    import("@/lib/client/enrol"),
    import("@/lib/client/backupActs"),
    import("@/lib/client/images"),
    import("@/lib/protocol/names"),
    import("@/lib/protocol/card"),
    import("@/lib/protocol/payload"),
    import("@/lib/protocol/words"),
  ]);

/** The federation of the code that was scanned, checked once more. @throws Stop, Offline, RefusedError. */
export async function begin(): Promise<Begun | { scanFirst: true }> {
  const [device, { scanned }, { loadFederation }, { tokenBytes }, { keptBackups }, rehearsals] = await Promise.all([
    import("@/lib/client/device").then(({ thisDevice }) => thisDevice()),
    import("@/lib/client/scanned"),
    import("@/lib/client/federation"),
    import("@/lib/client/tokens"),
    import("@/lib/client/followBackup"),
    import("@/lib/client/rehearsal"),
  ]);
  fetchAhead();
  const code = await scanned(device, "join");
  const token = tokenBytes(code?.token);
  if (!code || !token) return { scanFirst: true };
  const federation = await loadFederation(device, code);
  const kept = await keptBackups(device);
  const unsent = kept.some((backup) => backup.unsent !== null);
  const here = kept.filter(({ genesis }) => genesis === federation.genesis).map(({ id }) => id);
  const pending = (await rehearsals.pendingRehearsals(device)).find(({ id }) => here.includes(id)) ?? null;
  return { federation, token, card: await loadCardDraft(), unsent, pending };
}
