import { expect, test } from "vitest";
import { utf8 } from "./bytes";
import {
  type Dossier,
  dossierFormat,
  openAnswer,
  openDossier,
  openEvidence,
  openQuestion,
  sealAnswer,
  sealDossier,
  sealQuestion,
} from "./dossier";
import { blobDigest } from "./hash";
import { newIdentity, seal } from "./sealing";
import { dossierOf } from "./testing/dossier";

const scan = utf8("a certificate");
const dossier = (digest: string): Dossier =>
  dossierOf({
    files: [
      {
        ...{ digest, size: scan.length, plain: blobDigest(scan), name: "death.pdf" },
        ...{ type: "application/pdf", kind: "proofOfDeath" },
      },
    ],
  });

test("a dossier and its files are read by whoever has the file identity, and by nobody else", async () => {
  const [mine, other] = [await newIdentity(), await newIdentity()];
  const file = await seal(scan, [mine.recipient]);
  const written = dossier(blobDigest(file));
  const sealed = await sealDossier(written, mine.recipient);
  const ref = { digest: blobDigest(sealed) };
  const read = await openDossier(ref, sealed, mine.identity);
  expect(read).toEqual(written);
  const [entry] = read.files;
  if (!entry) throw new Error("a file is named");
  expect(await openEvidence(entry, file, mine.identity)).toEqual(scan);
  await expect(openDossier(ref, sealed, other.identity)).rejects.toThrow(RangeError);
  await expect(openEvidence({ ...entry, size: entry.size + 1 }, file, mine.identity)).rejects.toThrow(RangeError);
  await expect(openEvidence(entry, await seal(scan, [mine.recipient]), mine.identity)).rejects.toThrow(RangeError);
});

test("a dossier with a field too many, a date that is none, or a name that hides something is refused", () => {
  const good = dossier("ab".repeat(32));
  const wrong: unknown[] = [
    { ...good, more: true },
    { ...good, decedent: { ...good.decedent, birthDate: "1949-02-29" } },
    { ...good, executor: { ...good.executor, name: "Tomás\u202e" } },
    { ...good, files: Array.from({ length: 41 }, () => good.files[0]) },
  ];
  expect(dossierFormat.parse(dossierFormat.format(good))).toEqual(good);
  for (const one of wrong) expect(() => dossierFormat.format(one as Dossier)).toThrow();
});

test("a question is never read as an answer", async () => {
  const { identity, recipient } = await newIdentity();
  const [question, answer] = [
    await sealQuestion("Who told you?", recipient),
    await sealAnswer("Her sister.", recipient),
  ];
  expect(await openQuestion({ digest: blobDigest(question) }, question, identity)).toBe("Who told you?");
  expect(await openAnswer({ digest: blobDigest(answer) }, answer, identity)).toBe("Her sister.");
  await expect(openAnswer({ digest: blobDigest(question) }, question, identity)).rejects.toThrow();
});
