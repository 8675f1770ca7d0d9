import { expect, test } from "vitest";
import { signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { sealPayload } from "@/lib/protocol/payload";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement } from "@/lib/protocol/statements/statement";
import { name } from "@/lib/protocol/testing/backup";
import { refreshPayload } from "./backupActs";
import type { OpenedEntry } from "./entries";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { recover } from "./recover";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley } from "./testing/valley";

test("a server that passes off contents of its own as what was kept before is not believed", async () => {
  const valley = await newValley({ guardians: 2, threshold: 2 });
  const phone = await valley.device();
  const { id: backup } = await enrolled(valley, phone);
  const followed = given(await followBackup(phone, backup));
  const [words] = followed.manifest.compartments;
  if (!words) throw new Error("a backup without compartments");
  given(await refreshPayload(phone, followed, words.id, { kind: "text", label: "Ecash", content: "newer notes" }));

  const browser = await valley.device();
  const id = await requested(valley, browser);
  const { code } = given(await followCase(browser, id));
  for (const place of [0, 1]) await approvedBy(await valley.desk(place), id, code.qr);
  const shown = given(await followCase(browser, id));

  // The compartment's recipient is public: whoever has the manifest can seal to it, and sign as a key of their own.
  const key = signingKey();
  const file = await sealPayload({ kind: "text", label: "Ecash", content: "pay to the thief" }, words.recipient);
  valley.server.blobs.set(blobDigest(file), file);
  const [first] = shown.backups.get(backup) as OpenedEntry[];
  if (first?.statement.name !== "backup.created") throw new Error("a backup begins with its creation");
  const manifest = { ...first.statement.body.manifest, key: key.key };
  const forged = [
    signStatement("backup.created", { manifest, signedAt: 1 }, key),
    signStatement(
      "payload.refreshed",
      {
        ...{ backup, compartment: words.id, version: 1, previous: blobDigest(file), signedAt: 1 },
        payload: { digest: blobDigest(file), size: file.length },
      },
      key,
    ),
  ];
  const lies = await Promise.all(
    forged.map(async ({ envelope }) => ({ ...first, envelope, statement: await openStatement(envelope) })),
  );
  const backups = new Map([[backup, [...lies, ...(shown.backups.get(backup) as OpenedEntry[])]]]);
  const answer = given(await recover(browser, { ...shown, backups }, name));
  if (answer.outcome !== "recovered") throw new Error(answer.outcome);
  const content = answer.contents.find(({ compartment }) => compartment === words.id);
  expect(content?.content).toMatchObject({ content: "newer notes" });
  expect(await Promise.all(content?.older.map((old) => old.open()) ?? [])).toMatchObject([{ kind: "words" }]);
});
