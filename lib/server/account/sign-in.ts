import "server-only";
import { digestOf } from "@/lib/protocol/hash";
import type { Limit } from "@/lib/store/limiter";
import type { Caller } from "../caller";
import { countToday } from "../day-count";
import { consume, forgive, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { serverSecrets } from "../secrets";
import { factors, type Proof } from "./factors";
import { knownDevice } from "./known-device";
import { openSession } from "./open-session";

/**
 * Checks a sign-in and opens a session. Unknown address and wrong secret are the same refusal and the same work; tries
 * are limited, and a success gives them back.
 * @param mark what the browser brings to show that the account was signed in there before.
 */
export async function signIn(
  caller: Caller,
  proof: Proof,
  mark: string | null = null,
): Promise<{ id: string } | Refused> {
  const tries = await triesOf(caller, proof, mark);
  for (const [limit, who] of tries) {
    const limited = await consume(limit, who);
    if (isRefused(limited)) return limited;
  }
  const account = await (await database()).account.findUnique({ where: { email: proof.email } });
  const held = account ?? (await decoy(proof.email));
  const verdicts = factors.filter((factor) => factor.enrolled(held)).map((factor) => factor.passes(held, proof));
  const passed = account && verdicts.length > 0 && !verdicts.includes(false) ? account : null;
  const session = passed && (await openSession(passed, caller));
  if (!passed || !session) {
    await countToday("failedSignIns", caller.now);
    return refused("notSignedIn", "unknown address or wrong secret");
  }
  for (const [limit, who] of tries) await forgive(limit, who);
  if (passed.language !== caller.language) {
    // Notices follow the person's browser.
    await (await database()).account.update({ where: { id: passed.id }, data: { language: caller.language } });
  }
  return session;
}

/** What a try counts towards: a known browser's by itself; any other's by address, by account and by both. */
async function triesOf({ address }: Caller, { email }: Proof, mark: string | null): Promise<[Limit, string][]> {
  const device = await knownDevice(email, mark);
  if (device !== null) return [[limits.signInDevice, digestOf("limit", email, device)]];
  return [
    [limits.signInAddress, address],
    [limits.signInAccountFromAddress, digestOf("limit", email, address)],
    [limits.signInAccount, digestOf("limit", email)],
  ];
}

/** Stands in for an account that does not exist; no secret is known that it would accept. */
async function decoy(email: string) {
  const { saltSecret } = await serverSecrets();
  return { authHash: digestOf("decoy", saltSecret, email) };
}
