import "server-only";
import { requireSecureHost } from "../host";
import { database, type Transaction } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** The number of our advisory lock: "HFsu". */
const lockNumber = 0x48467375;

/** Others who take this lock wait until the transaction ends. */
async function lockSetup(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${lockNumber}::bigint)`;
}

/** Carries a refusal out of a transaction, so that what was written before it is undone. */
class Undo extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.code);
  }
}

/**
 * Runs one step of setting up: on a host on which browsers have cryptography, before there is a genesis, and one step
 * after the other, whoever takes them. A refusal undoes all that the step has written.
 */
export async function settingUp<T>(step: (tx: Transaction) => Promise<T | Refused>): Promise<T | Refused> {
  const insecure = requireSecureHost();
  if (insecure) return insecure;
  try {
    return await (await database()).$transaction(
      async (tx) => {
        await lockSetup(tx);
        if (await tx.entry.findFirst({ select: { position: true } })) {
          throw new Undo(refused("setupOver", "the genesis stands in the log"));
        }
        const outcome = await step(tx);
        if (isRefused(outcome)) throw new Undo(outcome);
        return outcome;
      },
      { timeout: 20_000, maxWait: 20_000 },
    );
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}
