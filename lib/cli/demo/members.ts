import type { PepperInput } from "@/lib/contract/pepper";
import { day, minute } from "@/lib/domain/time";
import { type Bytes, fromBase64url } from "@/lib/protocol/bytes";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import type { Blinding, PepperAnswer } from "@/lib/protocol/pepper";
import { refreshPayload } from "@/lib/protocol/refresh";
import { signStatement } from "@/lib/protocol/signing";
import { askPepper } from "@/lib/server/pepper/evaluate";
import { readBackup } from "@/lib/server/world";
import { callerAt, type DemoGuardian, granted, submit, tokenOf } from "./door";
import { ecash } from "./ecash-notes";
import type { DemoFederation } from "./found";
import type { Hands } from "./hands";
import type { PreparedBackup } from "./jobs";
import type { PlannedMember } from "./people";
import type { Story } from "./story";
import type { Tale } from "./tales";

export interface MadeBackup extends PreparedBackup {
  key: SigningKey;
  id: Digest;
  /** What each guardian's browser finds in its bundle, by the guardian's key: true if it is as it was dealt. */
  asDealt: Record<string, boolean>;
  /** Of the guardian's code. */
  token: Bytes;
}

/** A member, and the backup that is being made of what was planned. */
export interface Member extends PlannedMember {
  backup: Promise<MadeBackup>;
}

/** Whom a guardian's code serves: so many people one after the other, within so long. */
const perCode = { uses: 10, time: 6 * day };

/** Somebody whose portrait is being drawn. */
export interface DrawnMember extends PlannedMember {
  photo: Promise<Bytes>;
}

/** Has all portraits drawn: it needs no federation, and goes on beside its founding. */
export const drawMembers = (planned: readonly PlannedMember[], hands: Hands): DrawnMember[] =>
  planned.map((member) => {
    const photo = hands.ask("drawCard", { sitter: member.sitter });
    // Awaited when the card is sealed; until then a failure must not end the process.
    photo.catch(() => {});
    return { ...member, photo };
  });

/** Members that are being made at a time: enough that no hand is idle, few enough that they come out in their order. */
const atOnce = 12;

/** The pepper's answer to whoever has this key. */
export async function pepperAnswer(
  key: SigningKey,
  now: number,
  { blinded }: Blinding,
  question: DistributiveOmit<PepperInput, "blinded">,
): Promise<PepperAnswer> {
  const asked = { ...question, blinded } as PepperInput;
  const { evaluated, proof } = granted(await askPepper(callerAt(now, { key: key.key }), asked));
  return { evaluated: fromBase64url(evaluated), proof: fromBase64url(proof) };
}
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** The members in groups, each with the code that its first one scans. */
function codesFor(planned: readonly DrawnMember[]): DrawnMember[][] {
  const groups: DrawnMember[][] = [];
  for (const member of planned) {
    const group = groups.at(-1);
    const first = group?.[0];
    const fits = group && first && group.length < perCode.uses && member.joinedAt < first.joinedAt + perCode.time;
    if (fits) group.push(member);
    else groups.push([member]);
  }
  return groups;
}

/**
 * Makes the backups of all who are planned, several at a time: each as a member's browser does it, at the time at which
 * that member joins. What is made waits until the story has come to it.
 * @param made told after each.
 */
export function prepareMembers(
  planned: readonly DrawnMember[],
  { federation, hands }: Pick<Story, "federation" | "hands">,
  made: () => void,
): Member[] {
  const { guardians } = federation;
  const inTurn = limited(atOnce);
  return codesFor(planned).flatMap((group, turn) => {
    const [first] = group as [DrawnMember];
    const guardian = guardians[turn % guardians.length] as DemoGuardian;
    let code: Promise<Bytes> | null = null;
    const codeOf = () => {
      const minutes = Math.ceil(perCode.time / minute) + 30;
      code ??= tokenOf(guardian, first.joinedAt - 5 * minute, { purpose: "join", uses: perCode.uses, minutes });
      return code;
    };
    return group.map((member): Member => {
      const backup = inTurn(async () => {
        const prepared = await prepare(member, federation, hands, await codeOf());
        made();
        return prepared;
      });
      // Awaited when the story comes to it; until then a failure must not end the process.
      backup.catch(() => {});
      return { ...member, backup };
    });
  });
}

async function prepare(
  member: DrawnMember,
  federation: DemoFederation,
  hands: Hands,
  token: Bytes,
): Promise<MadeBackup> {
  const { name, compartments, joinedAt: signedAt } = member;
  const { roster } = federation;
  const card = { ...member.card, photo: await member.photo };
  const blinded = await hands.ask("blindBackup", { name, roster });
  const key = signingKey(blinded.seed);
  const { backup } = blinded;
  const answers = {
    lookup: await pepperAnswer(key, signedAt, blinded.lookup, { purpose: "lookup", token }),
    owner: await pepperAnswer(key, signedAt, blinded.owner, { purpose: "owner", backup, token }),
    heirs: await pepperAnswer(key, signedAt, blinded.heirs, { purpose: "heirs", backup, token }),
  };
  const built = await hands.ask("buildBackup", {
    wish: { name, card, compartments, roster, signedAt },
    blinded,
    answers,
  });
  return { ...built, key, id: backup, token, asDealt: await checkShares(built, federation, hands) };
}

/** Each guardian's browser opens its bundle and holds it to the manifest: here already, so that no round waits for it. */
async function checkShares(
  { manifest, blobs }: PreparedBackup,
  { guardians }: DemoFederation,
  hands: Hands,
): Promise<Record<string, boolean>> {
  const files = new Map(blobs.map((blob) => [blobDigest(blob), blob]));
  const bundles = manifest.bundles.map(({ guardian, file }) => {
    const one = guardians.find(({ key }) => key.key === guardian);
    const sealed = files.get(file.digest);
    if (!one || !sealed) throw new Error("a bundle without a guardian or a file");
    return { guardian, identity: one.keyring.identity, file: sealed };
  });
  const good = await hands.ask("checkBundles", { manifest, bundles });
  return Object.fromEntries(bundles.map(({ guardian }, place) => [guardian, good[place] === true]));
}

/** Lets so many run at a time, in the order in which they came. */
function limited(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** A member joins. */
export async function* joining({ clock }: Story, member: Member): Tale {
  yield member.joinedAt;
  const { blobs, token, ...signed } = await member.backup;
  await submit(callerAt(clock.now()), [signed], blobs, token);
}

/** The ecash in the wallet changes: its compartment is sealed anew, at most once a day. */
export async function refresh({ clock, by }: Story, member: Member): Promise<void> {
  const { id, key } = await member.backup;
  const state = await readBackup(id);
  const place = member.compartments.findIndex(({ payload }) => payload.label === "Ecash");
  const head = state?.payloads[place];
  if (!state || !head) return;
  const payload = ecash(by.whole(2, 900) * 1_000);
  const refreshed = await refreshPayload({
    key,
    manifest: state.manifest,
    compartment: head.compartment,
    head: { version: head.version, digest: head.file.digest },
    payload,
    signedAt: clock.now(),
  });
  await submit(callerAt(clock.now()), [refreshed], [refreshed.blob]);
}

/** What the member's own device says of the backup as a whole. */
export async function say(
  { clock }: Story,
  member: Member,
  what: "backup.deleted" | "backup.undeleted",
): Promise<void> {
  const { id, key } = await member.backup;
  await submit(callerAt(clock.now()), [signStatement(what, { backup: id, signedAt: clock.now() }, key)]);
}

/** "I am here, and this request is not mine." */
export async function veto({ clock }: Story, member: Member, caseId: Digest): Promise<void> {
  const { id, key } = await member.backup;
  await submit(callerAt(clock.now()), [
    signStatement("case.vetoed", { case: caseId, backup: id, signedAt: clock.now() }, key),
  ]);
}
