import "server-only";
import type { AuditorDto } from "@/lib/contract/proposals";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";

/** Everybody who has made an auditor's account. Only those whom the roster names may read anything. */
export async function listAuditors(caller: Caller): Promise<AuditorDto[] | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const rows = await (await database()).account.findMany({
    where: { role: "auditor" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ name, email, organisation, key, recipient, witnessKey, createdAt }) => ({
    name,
    email,
    organisation: organisation ?? undefined,
    key,
    recipient,
    witnessKey,
    registeredAt: Number(createdAt),
  }));
}
