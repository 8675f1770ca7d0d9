/** Heirs whose story is not about their own pages: an executor opens a request and hands papers in, over HTTP. */
import { deflateSync } from "node:zlib";
import { createAccount } from "@/lib/client/account";
import type { Device } from "@/lib/client/device";
import { enrol } from "@/lib/client/enrol";
import { registerExecutor } from "@/lib/client/estates";
import { loadFederation } from "@/lib/client/federation";
import { submit } from "@/lib/client/submit";
import { refOf } from "@/lib/protocol/blob";
import { type Bytes, concat } from "@/lib/protocol/bytes";
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

/** A real PDF (ISO 32000-1, 7.5), a page for each text. */
export function smallPdf(...pages: string[]): Bytes {
  const kids = pages.map((_, place) => `${4 + place * 2} 0 R`);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((text, place) => {
      const drawing = `BT /F1 24 Tf 40 200 Td (${text}) Tj ET`;
      const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents ${5 + place * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`;
      return [page, `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`];
    }),
  ];
  return pdfOf(objects);
}

/** A file of these objects (7.5), the first of them its catalog. @param more entries of its trailer. */
function pdfOf(objects: string[], more = ""): Bytes {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R${more}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return latin(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`);
}

/** Opens only with a password that nobody here has (ISO 32000-1, 7.6.3: standard security handler, revision 2). */
export function lockedPdf(): Bytes {
  const hex = "a7".repeat(32);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>",
    `<</Filter/Standard/V 1/R 2/P -44/O<${hex}>/U<${hex}>>>`,
  ];
  return pdfOf(objects, `/Encrypt 4 0 R/ID[<${hex}><${hex}>]`);
}

/** A small file whose table says that it has a million objects (7.5.8: a cross-reference stream, deflated). */
export function millionObjectsPdf(): Bytes {
  const head = "%PDF-1.5\n";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>",
  ];
  const count = 1_000_000;
  const table = new DataView(new ArrayBuffer(count * 7));
  let text = head;
  for (const [place, object] of objects.entries()) {
    table.setUint8((place + 1) * 7, 1);
    table.setUint32((place + 1) * 7 + 1, text.length);
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
  }
  // All others: the same place in the file, over and over.
  for (let place = objects.length + 1; place < count; place++) {
    table.setUint8(place * 7, 1);
    table.setUint32(place * 7 + 1, head.length);
  }
  const rows = deflateSync(new Uint8Array(table.buffer));
  const dictionary = `<</Type/XRef/Size ${count}/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length ${rows.length}>>`;
  const before = latin(`${text}4 0 obj\n${dictionary}\nstream\n`);
  return concat(before, rows, latin(`\nendstream\nendobj\nstartxref\n${text.length}\n%%EOF\n`));
}

/** Says that it is a PDF, and is none. */
export const brokenPdf = (): Bytes => latin(`%PDF-1.7\n${"garbage ".repeat(300)}`);
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
