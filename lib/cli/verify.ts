import { open, readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { beginsAsEnvelope, readEnvelope } from "@/lib/domain/audit/envelope";
import { isFault } from "@/lib/domain/audit/fault";
import { beginsAsReceipt, receiptAtMost, verifyReceipt } from "@/lib/domain/audit/receipt";
import { alarmAtMost, openAlarm } from "@/lib/protocol/alarm";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { readFingerprint } from "@/lib/protocol/fingerprint";
import { parseVerifierKey, signatureTypes, type VerifierKey } from "@/lib/protocol/log/note";
import { verifyFile } from "./verify-file";
import type { FollowCall } from "./verify-follow";
import { startMeter } from "./verify-meter";
import {
  alarmFaultLines,
  alarmLines,
  envelopeLines,
  faultLines,
  receiptFaultLines,
  receiptLines,
  verdictLines,
} from "./verify-words";

const usage = `npm run verify -- FILE [--fingerprint WORDS] [--witness KEY …]
npm run verify -- ENVELOPE
npm run verify -- ALARM [--fingerprint WORDS]
npm run verify -- RECEIPT --key LOGKEY [--envelope FILE]
npm run verify -- --follow URL --into FOLDER [--once] [--every MINUTES] [--token-file FILE] [--fingerprint WORDS]

FILE         an export of the log
ENVELOPE     one statement, as the entry's page saves it: its signatures alone can be checked
ALARM        two states of a log that do not go together, as a guardian or an auditor was shown them
RECEIPT      the receipt of one entry (C2SP tlog-proof)
WORDS        the fifteen words of the federation's fingerprint, in quotes, or its 64 digits: the log of any other is
             refused
LOGKEY       the log's verifier key, as /log/vkey shows it
--witness    the verifier key of a witness from outside: whether it cosigned is told, and held to that key
--envelope   the statement's envelope, if the receipt must be about that one
--follow     keeps a verified copy of the log of the server at URL in FOLDER: looks every MINUTES (5), or --once
--token-file a file that only you can read, with an access token; or put it into the variable HOLDFAST_TOKEN`;

/** What is wrong with how the command was called, in a sentence. */
class CallFault extends Error {}

interface Call {
  file: string;
  fingerprint: string | undefined;
  key: VerifierKey | undefined;
  outside: VerifierKey[];
  envelope: string | undefined;
}

/** `npm run verify`: exit code 0 with one honest sentence, or 1 with the first fault named. Needs no database, no server. */
async function verify(args: string[]): Promise<number> {
  const call = parseCall(args);
  if ("into" in call) {
    const { follow } = await import("./verify-follow");
    return follow(call);
  }
  const beginning = await beginningOf(call.file);
  if (beginsAsEnvelope(beginning)) return checkSigned(call);
  return beginsAsReceipt(beginning) ? checkReceipt(call) : checkExport(call);
}

const options = {
  fingerprint: { type: "string" },
  key: { type: "string" },
  witness: { type: "string", multiple: true },
  envelope: { type: "string" },
  follow: { type: "string" },
  into: { type: "string" },
  once: { type: "boolean" },
  every: { type: "string" },
  "token-file": { type: "string" },
} as const;

function parseCall(args: string[]): Call | FollowCall {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CallFault(`${(error as Error).message}\n\n${usage}`);
  }
  const [file, ...more] = parsed.positionals;
  const { fingerprint, key, witness, envelope, follow, into, once, every, "token-file": tokenFile } = parsed.values;
  const wanted = fingerprint === undefined ? undefined : readFingerprint(fingerprint);
  if (wanted === null)
    throw new CallFault("A fingerprint is fifteen words in quotes, or 64 digits, 0 to 9 and a to f.");
  if (follow !== undefined) {
    if (file !== undefined || into === undefined || key !== undefined || envelope !== undefined)
      throw new CallFault(usage);
    return {
      url: addressFrom(follow),
      into,
      tokenFile,
      fingerprint: wanted,
      once: once ?? false,
      every: minutesFrom(every),
    };
  }
  const ofFollowing = into ?? once ?? every ?? tokenFile;
  if (file === undefined || more.length > 0 || ofFollowing !== undefined) throw new CallFault(usage);
  const outside = (witness ?? []).map(witnessFrom);
  return { file, fingerprint: wanted, key: key === undefined ? undefined : keyFrom(key), outside, envelope };
}

/** The token goes there: over https, or on this very machine. */
function addressFrom(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = url?.protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (!url || !(url.protocol === "https:" || isHere) || url.username || url.password || url.search || url.hash) {
    throw new CallFault("The address of a server begins with https:// (or with http://localhost).");
  }
  return url;
}

function minutesFrom(text: string | undefined): number {
  const minutes = text === undefined ? 5 : /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (minutes < 1 || minutes > 1_440) throw new CallFault("--every takes minutes, 1 to 1440.");
  return minutes;
}

function keyFrom(text: string): VerifierKey {
  try {
    return parseVerifierKey(text);
  } catch {
    throw new CallFault("That is not a log's key: name+digits+key, as /log/vkey shows it.");
  }
}

function witnessFrom(text: string): VerifierKey {
  const key = keyFrom(text);
  if (key.type !== signatureTypes.cosignature)
    throw new CallFault("That key is for signing logs, not for cosigning them.");
  return key;
}

/** As much of the file as tells what it is. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function checkReceipt({ file, key, envelope }: Call): Promise<number> {
  if (!key)
    throw new CallFault("A receipt is checked with the log's key: add --key, with the line that /log/vkey shows.");
  if ((await stat(file)).size > receiptAtMost) return failed(receiptFaultLines({ fault: "malformedProof" }));
  const about = envelope === undefined ? undefined : envelopeDigest(await readFile(envelope));
  const found = await verifyReceipt(await readFile(file, "utf8"), key, about);
  return "fault" in found ? failed(receiptFaultLines(found)) : passed(receiptLines(found));
}

/** An alarm is never good news, and a statement by itself proves no place in a log: exit code 1, whatever they show. */
async function checkSigned({ file, fingerprint }: Call): Promise<number> {
  if ((await stat(file)).size > alarmAtMost) return failed(alarmFaultLines("malformed"));
  const bytes = new Uint8Array(await readFile(file));
  const statement = await readEnvelope(bytes);
  if (statement) return failed(envelopeLines(statement));
  const found = await openAlarm(bytes, fingerprint);
  return failed("fault" in found ? alarmFaultLines(found.fault) : alarmLines(found));
}

async function checkExport({ file, fingerprint, outside }: Call): Promise<number> {
  const progress = startMeter();
  const found = await verifyFile(file, {
    progress: progress.tell,
    outside,
    ...(fingerprint !== undefined && { fingerprint }),
  });
  progress.end();
  return isFault(found) ? failed(faultLines(found)) : passed(verdictLines(found, { asked: outside.length > 0 }));
}

function passed(lines: string[]): number {
  console.log(lines.join("\n"));
  return 0;
}

function failed(lines: string[]): number {
  console.error(lines.join("\n"));
  return 1;
}

/** Files that cannot be read, and calls that make no sense, end in a sentence. */
function explain(error: unknown): number {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof CallFault) console.error(error.message);
  else if (code === "ENOENT") console.error("There is no such file.");
  else if (code === "EISDIR") console.error("That is a folder, not a file.");
  else console.error(error);
  return 1;
}

verify(process.argv.slice(2))
  .catch(explain)
  .then((code) => {
    process.exitCode = code;
  });
