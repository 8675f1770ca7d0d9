/** What two guardians and a thief of the whole server can do together: nothing. At the level of bytes, with no page. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { combine as interpolate } from "shamir-secret-sharing";
import { approvedBy } from "@/lib/client/testing/story";
import type { ShareSet } from "@/lib/protocol/bundle";
import { toBase64url, toHex, utf8 } from "@/lib/protocol/bytes";
import { statementKey } from "@/lib/protocol/keyring";
import { openManifest } from "@/lib/protocol/manifest";
import { foldName } from "@/lib/protocol/names";
import { openBundle } from "@/lib/protocol/open-bundle";
import { openPayload } from "@/lib/protocol/payload";
import { evaluatePepper } from "@/lib/protocol/pepper";
import { beginOwner, finishOwner } from "@/lib/protocol/pepper-keys";
import { restore } from "@/lib/protocol/restore";
import { latestRoster, verifyChain } from "@/lib/protocol/roster";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { wrappedDigest } from "@/lib/protocol/wrapping";
import { dump, loggedEntries, query } from "../support/database";
import type { Federation } from "../support/federation";
import { test } from "../support/fixtures";
import { stolenKeys } from "../support/liar";
import { enrolMember, openRequest, phrase } from "../support/members";
import { rememberingStretch } from "../support/person";
import { findAny } from "../support/search";

const name = "Zsófia Álvarez-Nagy";

/** The backup's manifest and every sealed file, out of the stolen database. */
async function stolen({ house }: Federation, backup: string) {
  const entries = await loggedEntries(house);
  const chain = await verifyChain(
    entries.filter(({ statement }) => statement.name.startsWith("roster.")).map(({ envelope }) => envelope),
  );
  const created = entries.find(({ scope, statement }) => scope === backup && statement.name === "backup.created");
  const { manifest } = await openManifest([created?.envelope as Uint8Array], chain);
  const rows = await query<{ digest: string; bytes: Buffer }>(house, "SELECT digest, bytes FROM blob");
  const files = new Map(rows.map(({ digest, bytes }) => [digest, new Uint8Array(bytes)]));
  const fileOf = (digest: string) => {
    const file = files.get(digest);
    if (!file) throw new Error(`no file ${digest}`);
    return file;
  };
  return { manifest, fileOf, pepperKey: latestRoster(chain).roster.pepper[0] as string };
}

/** The shares that these guardians' keys open. */
async function sharesOf(
  federation: Federation,
  places: number[],
  manifest: Manifest,
  fileOf: (d: string) => Uint8Array,
) {
  const sets: ShareSet[] = [];
  for (const place of places) {
    const { keyring } = federation.guardians[place] as Federation["guardians"][0];
    const me = statementKey(keyring).key;
    for (const { file } of manifest.bundles) {
      const opened = await openBundle(fileOf(file.digest), keyring.identity, manifest, me);
      if ("shares" in opened) sets.push(opened.shares);
    }
  }
  return sets;
}

test("trust lines 1, 3 and 9: two guardians' keys, the whole server and the very name open nothing; a third does", async ({
  federation,
}) => {
  const member = await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  for (const place of [0, 1]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const { manifest, fileOf, pepperKey } = await stolen(federation, member.backup);

  // The thief evaluates the pepper and knows the name: more than anybody should.
  const secret = (await stolenKeys(federation.house)).pepper.get(pepperKey);
  const blinding = beginOwner(name, member.backup, pepperKey);
  const answer = evaluatePepper(secret as Uint8Array<ArrayBuffer>, blinding.blinded, blinding.info);
  const keys = await finishOwner(blinding, member.backup, answer, pepperKey, rememberingStretch());

  const two = await sharesOf(federation, [0, 1], manifest, fileOf);
  expect(two).toHaveLength(2);
  expect(await restore({ manifest, kind: "owner", sets: two, keys })).toMatchObject({ outcome: "tooFew" });
  for (const { id, grants } of manifest.compartments) {
    for (const { grant: kind, wrapped } of grants) {
      const shares = two.map(
        ({ shares: held }) => held.find(({ compartment, grant }) => compartment === id && grant === kind)?.share,
      );
      const garbage = new Uint8Array(await interpolate(shares as Uint8Array[]));
      expect(wrappedDigest(garbage)).not.toBe(wrapped);
      expect(keys(id) && toHex(garbage)).not.toContain(toHex(utf8("AGE-SECRET-KEY")));
    }
  }
  // What the two released lies in the database, too, sealed to the requester alone.
  expect(Object.keys(await released(federation, request.id))).toHaveLength(2);

  const three = [...two, ...(await sharesOf(federation, [2], manifest, fileOf))];
  const restored = await restore({ manifest, kind: "owner", sets: three, keys });
  if (restored.outcome !== "restored")
    throw new Error("three guardians must be enough, or the test above shows nothing");
  const [{ identity, compartment }] = restored.identities as [(typeof restored.identities)[0]];
  const payload = manifest.compartments.find(({ id }) => id === compartment)?.payload;
  const file = fileOf(payload?.digest as string) as Uint8Array<ArrayBuffer>;
  expect(await openPayload(payload as { digest: string }, file, identity)).toMatchObject({ words: phrase.split(" ") });
});

const released = async ({ house }: Federation, id: string) =>
  Object.fromEntries(
    (await loggedEntries(house)).flatMap(({ scope, statement }) =>
      scope === id && statement.name === "share.released" ? [[statement.signers[0], statement.body.sealed]] : [],
    ),
  );

/** All files below a folder. */
async function contentsOf(folder: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // The database rewrites its files while they are read.
    if (entry.isFile()) found.set(path, await readFile(path).catch(() => Buffer.alloc(0)));
  }
  return found;
}

/** A text as it would stand somewhere: plain, in hexadecimal, and in base64 at each of its three alignments. */
function traces(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = toBase64url(Buffer.concat([Buffer.alloc(shift), bytes]));
    // The first and last characters also hold bits of what stands beside.
    return encoded.slice(Math.ceil((shift * 8) / 6), -2);
  });
  const all = [
    text,
    bytes.toString("hex"),
    ...base64,
    ...base64.map((t) => t.replaceAll("-", "+").replaceAll("_", "/")),
  ];
  return all.map((trace) => Buffer.from(trace));
}

test("trust line 1: no word, name, passphrase, card or claim stands anywhere in database, data folder or log", async ({
  federation,
}) => {
  const { house, guardians } = federation;
  await enrolMember(federation, "Wilhelmina Okonkwo");
  const request = await openRequest(federation, "Wilhelmina Okonkwo");
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const places = new Map([
    ...(await contentsOf(house.dataDir)),
    ["database", await dump(house)],
    ["log", Buffer.from(house.said())],
  ]);
  expect([...places.keys()].length).toBeGreaterThan(10);
  // Something that is known to be there is found in the same way.
  expect(findAny(places.get("database") as Buffer, traces("amara@example.org"))).not.toBeNull();

  const secrets = [
    phrase,
    "winner thank year",
    "Wilhelmina",
    foldName("Wilhelmina Okonkwo"),
    "the baker by the bridge",
    "I sit by the river.",
    "Phone wallet",
    ...guardians.map(({ passphrase }) => passphrase),
    ...guardians.map(({ keyring }) => keyring.identity),
  ];
  const wanted = secrets.flatMap(traces);
  for (const [place, bytes] of places) expect(String(findAny(bytes, wanted) ?? ""), place).toBe("");
});
