/** How a request is over, as far as its requester can tell. */
import { satisfiable } from "@/lib/domain/policy";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { KindPolicy } from "@/lib/protocol/statements/policy";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { OpenedEntry } from "./entries";

export interface RequestEnd {
  /** `denied`: the guardians who are left cannot approve it any more. `vetoed`: the keys of its backups have refused it. */
  how: "completed" | "withdrawn" | "expired" | "denied" | "vetoed";
  at: number;
}

interface Facts {
  id: Digest;
  entries: OpenedEntry[];
  /** The scopes of backups from which shares left. Of a veto before that there is the server’s word alone, for heirs. */
  backups: ReadonlyMap<Digest, OpenedEntry[]>;
  key: PublicKey;
  roster: Roster;
  /** That of the opening. */
  policy: KindPolicy;
  /** Guardians who have denied it or stepped back, and since when. */
  out: { guardian: PublicKey; at: number }[];
  expiresAt: number;
  now: number;
}

/** Null while it lives. */
export function requestEnd({
  id,
  entries,
  backups,
  key,
  roster,
  policy,
  out,
  expiresAt,
  now,
}: Facts): RequestEnd | null {
  for (const { statement, acceptedAt: at } of entries) {
    const mine = statement.signers.length === 1 && statement.signers[0] === key;
    if (statement.name === "case.completed" && mine) return { how: "completed", at };
    if (statement.name === "case.withdrawn" && mine) return { how: "withdrawn", at };
  }
  const vetoed = vetoedAt(id, backups);
  if (vetoed !== null) return { how: "vetoed", at: vetoed };
  const ranOut = entries.find(({ statement }) => statement.name === "case.expired");
  if (ranOut) return { how: "expired", at: ranOut.acceptedAt };
  const left = roster.guardians.filter((guardian) => !out.some((gone) => gone.guardian === guardian.key));
  if (out.length > 0 && !satisfiable(policy, roster.threshold, left)) {
    return { how: "denied", at: Math.max(...out.map(({ at }) => at)) };
  }
  return now >= expiresAt ? { how: "expired", at: expiresAt } : null;
}

/** When the last of its backups was vetoed; null while one is left, as the domain has it (`outlook.ts`). */
function vetoedAt(id: Digest, backups: ReadonlyMap<Digest, OpenedEntry[]>): number | null {
  const times: number[] = [];
  for (const entries of backups.values()) {
    const [first] = entries;
    if (first?.statement.name !== "backup.created") continue;
    const { key } = first.statement.body.manifest;
    const veto = entries.find(
      ({ statement: { name, body, signers } }) =>
        name === "case.vetoed" && body.case === id && signers.length === 1 && signers[0] === key,
    );
    if (!veto) return null;
    times.push(veto.acceptedAt);
  }
  return times.length > 0 ? Math.max(...times) : null;
}
