/** Reading the log by scope, and the public chain of rosters. */
import { z } from "zod";
import type { Obstacles } from "@/lib/domain/requestCourse";
import { Digest } from "@/lib/protocol/fields";

export const TrailInput = z.strictObject({ scope: z.array(Digest).min(1).max(40) });

/** One entry: its place, its 129-byte leaf and its envelope, both base64url. `index` is null until it is sequenced. */
export interface EntryDto {
  index: number | null;
  leaf: string;
  envelope: string;
}
export interface TrailDto {
  entries: EntryDto[];
}

/** `GET /api/federation`: public. */
export interface FederationDto {
  /** Null until the genesis stands in the log. */
  name: string | null;
  genesis: string | null;
  /** Envelopes of the genesis and of every later roster, base64url, oldest first. */
  chain: string[];
  /** Every guardian's kit is checked: members may join. */
  open: boolean;
  /** The host is https or localhost; elsewhere a browser gives neither camera nor cryptography. */
  secure: boolean;
  /** Where people find this federation, for QR codes and paper. */
  url: string;
}

/** `GET /api/cases/<id>`, key-signed by the case key: all that the requester may read. */
export interface FollowCaseDto {
  /** The case's own scope. */
  entries: EntryDto[];
  /** For each backup from which shares were released: its own scope (manifest, refreshes). */
  backups: { backup: string; entries: EntryDto[] }[];
  /** `kit.checked` and rosters stand in the chain; this is the federation's scope as far as a recovery reads it. */
  chain: string[];
  /** What stands in the way and the case's own scope does not tell: the server's word alone. */
  obstacles: Obstacles;
}

/** `GET /api/backups/<id>`, key-signed by the backup key. */
export interface FollowBackupDto {
  entries: EntryDto[];
  /** Envelopes of the `shares.accepted` statements that name this backup. */
  acceptances: string[];
  /** The scopes of cases that were matched to it. */
  cases: { case: string; entries: EntryDto[] }[];
}
