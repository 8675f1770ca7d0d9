/** Heirs whose story is not about their own pages: an executor opens a request and hands papers in, over HTTP. */
import { createAccount } from "@/lib/client/account";
import type { Device } from "@/lib/client/device";
import { enrol } from "@/lib/client/enrol";
import { registerExecutor } from "@/lib/client/estates";
import { loadFederation } from "@/lib/client/federation";
import { submit } from "@/lib/client/submit";
import { refOf } from "@/lib/protocol/blob";
import type { Bytes } from "@/lib/protocol/bytes";
import type { ReferenceCard } from "@/lib/protocol/card";
import { formatFallback } from "@/lib/protocol/code";
import { type Dossier, type DossierFile, sealDossier } from "@/lib/protocol/dossier";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { heirsAlone, ownerAndHeirs } from "@/lib/protocol/enrol";
import { openCase } from "@/lib/protocol/open-case";
import { recipientOf, seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import { type Federation, fragmentOf, tokenOf } from "./federation";
import { phrase } from "./members";
import { must } from "./must";
import { newPerson } from "./person";

/** Somebody who leaves a will to the heirs alone, and a wallet's words that come after it. */
export async function leave(federation: Federation, card: ReferenceCard): Promise<{ device: Device; backup: string }> {
  const device = await newPerson(federation.house.url);
  const link = await federation.link("join");
  const known = await loadFederation(device, fragmentOf(link));
  const compartments = [
    { payload: { kind: "text" as const, label: "Will", content: "All to Ana." }, grants: heirsAlone },
    { payload: { kind: "words" as const, label: "Phone wallet", words: phrase.split(" ") }, grants: ownerAndHeirs },
  ];
  const form = { name: card.displayName, card, compartments, token: tokenOf(link) };
  return { device, backup: must(await enrol(device, known, form)).id };
}

export interface HandedIn {
  name: string;
  bytes: Bytes;
  type: DossierFile["type"];
  kind: DossierFile["kind"];
}

export interface Heir {
  id: string;
  key: SigningKey;
  /** What is read aloud. */
  code: string;
}

/** Opens a request of heirs and lays papers before the guardians. */
export async function askForEstate(
  federation: Federation,
  { name, message, decedent }: { name: string; message: string; decedent: Dossier["decedent"] },
  papers: HandedIn[],
): Promise<Heir> {
  const { url } = federation.house;
  const device = await newPerson(url);
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.net`;
  const form = { name, email, passphrase: "harbour violin mosaic tundra candle ladder" };
  must(await registerExecutor(device, form));
  const account = createAccount(device, null);
  const entered = await account.signIn(form.email, form.passphrase);
  if (entered !== "in") throw new Error(`not signed in: ${JSON.stringify(entered)}`);
  account.lock();

  const link = await federation.link("recover");
  const known = await loadFederation(device, fragmentOf(link));
  const key = signingKey();
  const opened = await openCase({
    kind: "inheritance",
    key,
    genesis: known.genesis,
    roster: known.current,
    // As the page asks for it: the name of the person who died.
    claim: { displayName: decedent.legalName, message },
    signedAt: Date.now(),
  });
  must(await submit(device, { envelopes: [opened.envelope], blobs: opened.blobs, token: tokenOf(link) }));

  const recipient = await recipientOf(opened.ticket.fileIdentity);
  const sealed = await Promise.all(papers.map(({ bytes }) => seal(bytes, [recipient])));
  const files = papers.map(({ name: file, bytes, type, kind }, place) => ({
    digest: refOf(sealed[place] as Bytes).digest,
    ...{ size: bytes.length, plain: refOf(bytes).digest, name: file, type, kind },
  }));
  const dossier = await sealDossier(
    {
      decedent,
      death: { issuer: "Registrar of Riverside", number: "D-17" },
      authority: { instrument: "ew.grantOfProbate", details: [], paper: { number: "P-2026-5" } },
      executor: { name, relation: "daughter", address: "9 Hill Road", identity: { country: "GB" } },
      scope: { will: true, money: true, everything: false },
      declaration: "I declare that what I say here is true.",
      files,
    },
    recipient,
  );
  const evidence = signStatement(
    "case.evidence",
    {
      case: opened.caseId,
      version: 1,
      dossier: refOf(dossier),
      files: sealed.map(refOf),
      provides: ["proofOfDeath", "authority", "identity"],
      instrument: "ew.grantOfProbate",
      signedAt: Date.now(),
    },
    key,
  );
  must(await submit(device, { envelopes: [evidence.envelope], blobs: [dossier, ...sealed] }));
  return { id: opened.caseId, key, code: formatFallback(opened.caseId) };
}

const latin = (text: string): Bytes => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A script under another name. */
export const scriptFile = (): Bytes => latin("#!/bin/sh\nrm -rf /\n");
/** The header of a PNG of 50,000 by 50,000 pixels. */
export function giantPng(): Bytes {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 13);
  bytes.set(latin("IHDR"), 12);
  view.setUint32(16, 50_000);
  view.setUint32(20, 50_000);
  return bytes;
}
