import "server-only";
import type { z } from "zod";
import { maxSubmission, type SubmitDto, type SubmitInput } from "@/lib/contract/statements";
import type { FederationState } from "@/lib/domain/state";
import type { Bytes } from "@/lib/protocol/bytes";
import { openStatement, type Signed } from "@/lib/protocol/statements/statement";
import { append } from "@/lib/store/append";
import { entryIdentity } from "@/lib/store/identity";
import type { Submitted } from "@/lib/store/plan";
import type { Caller } from "../caller";
import { database, ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readFederation } from "../world";
import { type Admission, admit, free } from "./admission";
import { authoriseStatements, limitStrangers } from "./authorise";
import { refuseForeignFiles } from "./foreign-files";
import { refuseUnknownHeads } from "./seen-heads";

/**
 * The one door for every change of domain state: verifies, authorises, and appends all statements or none. Whatever was
 * entered before gets its first receipt again, so that a lost answer costs nothing, and no second entry.
 */
export async function submitStatements(
  caller: Caller,
  { envelopes, blobs, token }: z.infer<typeof SubmitInput>,
): Promise<SubmitDto | Refused> {
  if (blobs.reduce((sum, blob) => sum + blob.length, 0) > maxSubmission) {
    return refused("tooLarge", `the sealed files have more than ${maxSubmission} bytes`);
  }
  const statements = await openAll(envelopes);
  if (isRefused(statements)) return statements;
  const signed = statements.map((statement) => statement.signed);
  const barred = await authoriseStatements(caller, signed);
  if (barred) return barred;
  const federation = await readFederation();
  if (!federation) return refused("federationMissing", "there is no genesis yet");

  const entered = (await allEntered(signed))
    ? await again(statements, blobs)
    : await enterNew({ caller, statements, blobs, token, federation });
  // Sent twice at once, the other was let in meanwhile and has spent the token: both get its receipts.
  if (isRefused(entered) && (await allEntered(signed))) return again(statements, blobs);
  return entered;
}

/** The first receipts of what stands in the log already. */
const again = (statements: Submitted[], blobs: Bytes[]) => appendWith(free, statements, blobs);

interface Submission {
  caller: Caller;
  statements: Submitted[];
  blobs: Bytes[];
  token: Bytes | undefined;
  federation: FederationState;
}

async function enterNew({ caller, statements, blobs, token, federation }: Submission): Promise<SubmitDto | Refused> {
  const signed = statements.map((statement) => statement.signed);
  const fresh = await notEntered(signed);
  const refusal =
    (await limitStrangers(fresh)) ?? (await refuseForeignFiles(signed, blobs)) ?? (await refuseUnknownHeads(signed));
  if (refusal) return refusal;
  const admission = await admit(caller, fresh, blobs, token, federation);
  return isRefused(admission) ? admission : appendWith(admission, statements, blobs);
}

async function openAll(envelopes: Bytes[]): Promise<Submitted[] | Refused> {
  try {
    return await Promise.all(envelopes.map(async (envelope) => ({ signed: await openStatement(envelope), envelope })));
  } catch {
    return refused("badInput", "an envelope is malformed, or a signature does not verify");
  }
}

const allEntered = async (signed: Signed[]): Promise<boolean> => (await notEntered(signed)).length === 0;

async function notEntered(signed: Signed[]): Promise<Signed[]> {
  const rows = await (await database()).entry.findMany({
    where: { identity: { in: signed.map(entryIdentity) } },
    select: { identity: true },
  });
  const known = new Set(rows.map(({ identity }) => identity));
  return signed.filter((statement) => !known.has(entryIdentity(statement)));
}

/** Appends; where nothing new was entered, what the admission drew on is given back. */
async function appendWith(admission: Admission, statements: Submitted[], blobs: Bytes[]): Promise<SubmitDto | Refused> {
  const drawn = { on: false };
  const outcome = await append(await ownStore(), {
    statements,
    blobs,
    async guard(client, now) {
      drawn.on = true;
      return (await admission.guard?.(client, now)) ?? null;
    },
  });
  if ("refused" in outcome || !drawn.on) await admission.giveBack();
  if ("refused" in outcome) return refused(outcome.refused, outcome.because);
  return { receipts: outcome.receipts.map(({ digest, index, proof }) => ({ digest, index, proof })) };
}
