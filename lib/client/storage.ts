/**
 * What this browser keeps, in IndexedDB: small typed stores, one database, versioned.
 *
 *   federations  chain of rosters as last verified, by genesis: a shorter one is never believed again
 *   logs         how far the log of a federation was read: signed checkpoint and compact range
 *   scopes       per scope its head and the places of its entries in the log
 *   heads        heads of trees with which that log is known to begin: those read, and those that others signed
 *   faults       failed checks with their evidence; they stay until a person clears the site's data
 *   backups      backups made on this device: the seed of the backup's key. Never the name
 *   cases        requests opened in this browser: the ticket, and the scalars of name tries in flight. Never the name
 *   looked       per guardian and scope the head at which new shares were last looked for
 *   names        which backups bear a name, by the name's slow hash in their manifests. Never the name
 *   matched      which backups guardians have matched to a case: no server can leave one out
 *   index        per guardian the cards that can be searched, many together, sealed under the guardian's keyring
 *   exports      the log as it was checked here, entry by entry: what is not checked again at the next visit
 *   drafts       what a person has typed into a form and not yet sent. Nothing secret belongs here
 *
 * A guardian's keyring is not among them: it lives in memory alone.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Bytes } from "@/lib/protocol/bytes";
import type { ScopeHead } from "@/lib/protocol/log/entry";
import type { ReaderState } from "@/lib/protocol/log/follow";
import type { Payload } from "@/lib/protocol/payload";
import type { StopCode } from "./outcome";

export interface KeptFederation {
  genesis: string;
  /** Envelopes, oldest first. */
  chain: Bytes[];
  checkedAt: number;
}

/** How far the log was read: a `ReaderState` without the heads, which are kept per scope. */
export interface KeptLog extends Omit<ReaderState, "heads"> {
  genesis: string;
  checkedAt: number;
}

export interface KeptScope {
  genesis: string;
  scope: string;
  /** By the chain of leaves it stands for all entries of the scope. */
  head: ScopeHead;
  /** Places in the log, ascending: as many as the scope has entries. */
  places: number[];
}

export interface KeptHead {
  genesis: string;
  /** Leaves. */
  size: number;
  root: string;
}

export interface KeptExport {
  genesis: string;
  /** Of the tree that was checked. */
  size: number;
  root: string;
  /** The entries as an export has them, without what stands before and behind them. */
  entries: Blob;
  checkpoint: string;
}

export interface KeptFault {
  id?: number;
  genesis: string;
  code: StopCode;
  because: string;
  evidence: Record<string, string | number>;
  at: number;
}

export interface KeptBackup {
  id: string;
  genesis: string;
  /** Of the roster that was current when it was made. */
  roster: string;
  seed: Bytes;
  createdAt: number;
  /** What the member calls the contents; in the order of the manifest; `added` after the backup was made. Empty for one that came from a sheet. */
  contents: { compartment: string; kind: Payload["kind"]; label: string; added?: true }[];
  /** Until the server has confirmed it: sent again as it is. */
  unsent: KeptSubmission | null;
  /**
   * When the name was typed once more and opened it; null until then. Missing where there is nothing to say: it came from
   * a sheet, or holds nothing that the owner opens.
   */
  rehearsedAt?: number | null;
}

/** Signed statements and sealed files on their way; see `submit.ts`. */
export interface KeptSubmission {
  envelopes: Bytes[];
  blobs: Bytes[];
  token?: Bytes;
}

export interface KeptCase {
  id: string;
  genesis: string;
  /** The ticket as it is saved to a file. */
  ticket: string;
  openedAt: number;
  /** Statements that were signed, and not yet known to have arrived: envelopes and blobs, sent again as they are. */
  unsent: KeptSubmission | null;
  /**
   * Tries of a name whose answer has not been used yet. With the scalar, whoever types the same name again asks for the
   * same element, which is answered again for free.
   */
  tries: { backup: string; grant: "owner" | "heirs"; blind: Bytes; envelope: Bytes }[];
}

interface Schema extends DBSchema {
  federations: { key: string; value: KeptFederation };
  logs: { key: string; value: KeptLog };
  scopes: { key: [string, string]; value: KeptScope };
  heads: { key: [string, number]; value: KeptHead };
  faults: { key: number; value: KeptFault; indexes: { genesis: string } };
  backups: { key: string; value: KeptBackup };
  cases: { key: string; value: KeptCase };
  looked: { key: [string, string]; value: { guardian: string; scope: string; head: string } };
  names: { key: [string, string, string]; value: { genesis: string; lookup: string; backup: string } };
  matched: { key: [string, string, string]; value: { genesis: string; case: string; backup: string } };
  index: { key: [string, number]; value: { guardian: string; place: number; sealed: Bytes } };
  exports: { key: string; value: KeptExport };
  drafts: { key: string; value: { name: string; value: unknown; at: number } };
}

export type Storage = IDBPDatabase<Schema>;

/** Opens the database, making or upgrading it. @throws DOMException where the browser keeps nothing. */
export const openStorage = (name = "holdfast"): Promise<Storage> =>
  openDB<Schema>(name, 5, {
    upgrade(db, from, _to, upgrading) {
      if (from < 1) {
        db.createObjectStore("federations", { keyPath: "genesis" });
        db.createObjectStore("logs", { keyPath: "genesis" });
        db.createObjectStore("scopes", { keyPath: ["genesis", "scope"] });
        db.createObjectStore("faults", { keyPath: "id", autoIncrement: true }).createIndex("genesis", "genesis");
        db.createObjectStore("backups", { keyPath: "id" });
        db.createObjectStore("cases", { keyPath: "id" });
        db.createObjectStore("looked", { keyPath: ["guardian", "scope"] });
        db.createObjectStore("drafts", { keyPath: "name" });
      }
      if (from < 2) db.createObjectStore("heads", { keyPath: ["genesis", "size"] });
      if (from < 3) {
        db.createObjectStore("names", { keyPath: ["genesis", "lookup", "backup"] });
        // What was looked at before, without noting the name, is looked at once more.
        void upgrading.objectStore("looked").clear();
      }
      if (from < 4) {
        db.createObjectStore("matched", { keyPath: ["genesis", "case", "backup"] });
        db.createObjectStore("index", { keyPath: ["guardian", "place"] });
        void upgrading.objectStore("looked").clear();
      }
      if (from < 5) db.createObjectStore("exports", { keyPath: "genesis" });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** Asks the browser not to throw this site's data away when space runs short. False where it will not promise. */
export const askToPersist = async (): Promise<boolean> =>
  typeof navigator !== "undefined" && (await navigator.storage?.persist?.()) === true;
