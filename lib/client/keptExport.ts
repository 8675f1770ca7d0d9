/**
 * The log as this browser has checked it, kept for the next visit: only what is new is fetched and verified then. It holds
 * nothing sealed, and yet is not for everybody: it goes when its reader signs out or was let go.
 */
import { formatHead, formatTail } from "@/lib/protocol/log/export";
import type { Desk } from "./desk";
import type { KeptExport, Storage } from "./storage";

/** As a file that anybody can check. */
export const exportFile = ({ size, entries, checkpoint }: Omit<KeptExport, "root">, name: string): File =>
  new File([formatHead(0, size), entries, formatTail(checkpoint)], name);

/** The kept entries and those of a part that goes on from them, which ends with `checkpoint`. */
export function grownBy(kept: KeptExport | null, part: Blob, to: Omit<KeptExport, "entries">): KeptExport {
  const begins = formatHead(kept?.size ?? 0, to.size).length;
  const added = part.slice(begins, part.size - formatTail(to.checkpoint).length);
  return { ...to, entries: kept ? new Blob([kept.entries, added]) : added };
}

/**
 * The kept entries with what a server gave after them, in which something was found: the evidence as a file in which anybody
 * can find it, too. A part alone would be no export to whoever has not the rest.
 */
export function faultyFile(kept: KeptExport | null, part: Blob, name: string): File {
  if (!kept) return new File([part], name);
  const sizeAt = formatHead(kept.size, kept.size).length - 8;
  const beginning = formatHead(0, 0).slice(0, -8);
  return new File([beginning, part.slice(sizeAt, sizeAt + 8), kept.entries, part.slice(sizeAt + 8)], name);
}

/** Null where none is kept, or the browser has lost it. */
export const loadExport = async (storage: Storage, genesis: string): Promise<KeptExport | null> =>
  (await storage.get("exports", genesis).catch(() => undefined)) ?? null;

/** Where the browser has no room for it, everything is checked again at the next visit. */
export const keepExport = (storage: Storage, kept: KeptExport): Promise<unknown> =>
  storage.put("exports", kept).catch(() => undefined);

export const dropExport = (storage: Storage, genesis: string): Promise<void> =>
  storage.delete("exports", genesis).catch(() => undefined);

/** Whether the roster of today, as this browser has verified it, names the account as one who reads the log. */
export function mayKeep({ roster, me }: Pick<Desk, "roster" | "me">): boolean {
  const { guardians, auditors } = roster();
  return [...guardians, ...auditors].some(({ key }) => key === me);
}

/** Whom the guardians have let go keeps no log. */
export const dropUnlessNamed = async (desk: Pick<Desk, "roster" | "me" | "genesis" | "device">): Promise<void> =>
  mayKeep(desk) ? undefined : dropExport(desk.device.storage, desk.genesis);

/** Who has signed out leaves none behind. */
export const dropAllExports = (storage: Storage): Promise<void> => storage.clear("exports").catch(() => undefined);
