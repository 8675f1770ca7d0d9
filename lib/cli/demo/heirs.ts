import { releasesOf } from "@/lib/domain/grants";
import { refOf } from "@/lib/protocol/blob";
import { type Dossier, sealAnswer, sealDossier } from "@/lib/protocol/dossier";
import { signingKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { sealHeldTicket } from "@/lib/protocol/held-ticket";
import { publicKeys } from "@/lib/protocol/keyring";
import { openCase } from "@/lib/protocol/open-case";
import { openPayload, type Payload } from "@/lib/protocol/payload";
import { blindedDigest } from "@/lib/protocol/pepper";
import { beginHeirsOf, finishHeirs } from "@/lib/protocol/pepper-keys";
import { openReleases } from "@/lib/protocol/release";
import { restore } from "@/lib/protocol/restore";
import { recipientOf, seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import type { Stretch } from "@/lib/protocol/stretch";
import { addHolder } from "@/lib/server/estates/add-holder";
import { registerExecutor } from "@/lib/server/estates/register";
import { readBlob } from "@/lib/server/trail/read-blob";
import { readBackup, readCase } from "@/lib/server/world";
import { sayIn } from "@/lib/words/say";
import { makeAccount } from "./accounts";
import type { StoryClock } from "./clock";
import { callerAt, type DemoExecutor, type DemoGuardian, granted, signedIn, submit, tokenOf } from "./door";
import { papersOf, toldOf } from "./estate-papers";
import { type ExecutorName, executorPeople, type PlannedEstate } from "./estate-people";
import { type Member, pepperAnswer } from "./members";
import type { Request } from "./request";
import type { Story } from "./story";

/** What executors do on their pages: accounts, requests, papers, answers, and opening what has arrived. */

export type Executors = Record<ExecutorName, DemoExecutor>;

export async function registerExecutors(clock: StoryClock, stretch: Stretch): Promise<Executors> {
  const made = await Promise.all(
    Object.entries(executorPeople).map(async ([which, { name, email, device }]) => {
      const { holder, account } = await makeAccount({ name, email, device }, stretch);
      granted(await registerExecutor(callerAt(clock.now()), { account }));
      return [which, holder] as const;
    }),
  );
  return Object.fromEntries(made) as Executors;
}

/** An executor's request for an estate. */
export interface EstateRequest extends Request {
  executor: ExecutorName;
}

export interface AskingForEstate {
  estate: PlannedEstate;
  executor: ExecutorName;
  message: string;
  /** Whose code was scanned. */
  guardian: DemoGuardian;
}

/** Opens the request in the executor's session, and keeps its ticket in the account. */
export async function openEstate(story: Story, asking: AskingForEstate): Promise<EstateRequest> {
  const { clock, federation, executors } = story;
  const { estate, executor, message, guardian } = asking;
  const { roster, genesis } = federation;
  const now = clock.now();
  const holder = executors[executor];
  const key = signingKey();
  const claim = { displayName: estate.name, message, contact: executorPeople[executor].telephone };
  const opened = await openCase({ kind: "inheritance", key, genesis, roster, claim, signedAt: now });
  const token = await tokenOf(guardian, now, { purpose: "recover", uses: 1, minutes: 60 });
  const caller = await signedIn(holder, now);
  await submit(caller, [opened], opened.blobs, token);
  const keys = await publicKeys(holder.keyring);
  const sealed = await sealHeldTicket(opened.ticket, holder.key, keys);
  granted(await addHolder({ ...caller, key: key.key }, { case: opened.caseId, to: keys.key, sealed }));
  return { ...opened, key, name: estate.name, executor };
}

/** Fills the papers in and lays them before the guardians. @param diedAt what they say. */
export async function layPapers(
  story: Story,
  request: EstateRequest,
  estate: PlannedEstate,
  diedAt: number,
): Promise<void> {
  const { clock, hands } = story;
  const { caseId, key, ticket, executor } = request;
  const person = executorPeople[executor];
  const portrait = await hands.ask("draw", { sitter: person.sitter, occasion: 2 });
  const recipient = await recipientOf(ticket.fileIdentity);
  const papers = await Promise.all(
    papersOf(estate, person, diedAt, portrait).map(async ({ bytes, ...said }) => {
      const sealed = await seal(bytes, [recipient]);
      return {
        sealed,
        said: { ...said, digest: refOf(sealed).digest, size: bytes.length, plain: refOf(bytes).digest },
      };
    }),
  );
  const declaration = sayIn("en", "inherit.checkStep")("declaration", { name: person.name, decedent: estate.name });
  const files = papers.map(({ said }) => said);
  const dossier: Dossier = { ...toldOf(estate, person, diedAt), declaration, files };
  const sealed = await sealDossier(dossier, recipient);
  const state = await readCase(caseId);
  const body = {
    case: caseId,
    version: (state?.evidence?.version ?? 0) + 1,
    dossier: refOf(sealed),
    files: papers.map((paper) => refOf(paper.sealed)),
    provides: ["proofOfDeath" as const, "authority" as const, "identity" as const],
    instrument: dossier.authority.instrument,
    signedAt: clock.now(),
  };
  const blobs = [sealed, ...papers.map((paper) => paper.sealed)];
  await submit(callerAt(body.signedAt), [signStatement("case.evidence", body, key)], blobs);
}

/** Answers the first question that is open. */
export async function answer({ clock }: Story, { caseId, key, ticket }: EstateRequest, text: string): Promise<void> {
  const open = (await readCase(caseId))?.questions.find((question) => question.answer === null);
  if (!open) throw new Error("nobody has asked anything");
  const sealed = await sealAnswer(text, await recipientOf(ticket.fileIdentity));
  const body = { case: caseId, question: open.statement, sealed: refOf(sealed), signedAt: clock.now() };
  await submit(callerAt(body.signedAt), [signStatement("case.answered", body, key)], [sealed]);
}

/**
 * Puts together what has been released so far, stage by stage, as the executor's browser does. The pepper is asked once.
 * @returns what was in it. @throws Error if it does not open.
 */
export async function receive(
  { clock, federation }: Story,
  request: EstateRequest,
  member: Member,
): Promise<Payload[]> {
  const { caseId, key, ticket } = request;
  const { id } = await member.backup;
  const pepper = federation.roster.roster.pepper[0] as string;
  const now = clock.now();
  const blinding = beginHeirsOf(ticket.caseSeed, id, pepper);
  const grant = "heirs" as const;
  const before = await readCase(caseId);
  if (!before?.asked.some(({ backup }) => backup === id)) {
    const body = { case: caseId, backup: id, grant, blinded: blindedDigest(blinding.blinded), signedAt: now };
    await submit(callerAt(now), [signStatement("pepper.asked", body, key)]);
  }
  const proven = await pepperAnswer(key, now, blinding, { purpose: "case", case: caseId, backup: id, grant });
  const keys = finishHeirs(blinding, id, proven, pepper);
  const [state, held] = await Promise.all([readCase(caseId), readBackup(id)]);
  if (!state || !held) throw new Error("no such request, or no such backup");
  const fetch = async (digest: Digest) => granted(await readBlob(callerAt(now, { key: key.key }), { digest }));
  const stages = new Map(state.releases.map((release) => [JSON.stringify(release.grants), release]));
  const payloads: Payload[] = [];
  for (const { grants, payloads: heads } of stages.values()) {
    const files = await Promise.all(
      releasesOf(state, held, grants).map(async ({ guardian, sealed }) => ({
        ...{ guardian, sealed, file: await fetch(sealed.digest) },
      })),
    );
    const identity = ticket.recipientIdentity;
    const { sets, bad } = await openReleases(files, { identity, manifest: held.manifest, grants });
    if (bad.length > 0) throw new Error("a share that was released is not the one that was dealt");
    const restored = await restore({ manifest: held.manifest, kind: grant, grants, sets, keys });
    if (restored.outcome !== "restored") throw new Error(`an estate of the demo does not open: ${restored.outcome}`);
    for (const { compartment, identity: secret } of restored.identities) {
      const head = heads.find((one) => one.compartment === compartment);
      if (!head) throw new Error("a compartment without a payload");
      payloads.push(await openPayload(head, await fetch(head.digest), secret));
    }
  }
  return payloads;
}
