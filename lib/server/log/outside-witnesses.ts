import "server-only";
import type { OutsideWitness } from "@/lib/env/env";
import { own } from "@/lib/protocol/bytes";
import { consistencyProof } from "@/lib/protocol/log/tree";
import { cosignatureIn, formatAddCheckpoint, parseWitnessSize } from "@/lib/protocol/log/witness-call";
import type { Store } from "@/lib/store/store";

/** `away`: no answer, or one that is none. `larger`: it has cosigned more leaves than we have. `refused`: its status. */
export type Asked = "cosigned" | "stands" | "away" | "larger" | `refused ${number}`;

/** Milliseconds for a witness to answer. */
const patience = 10_000;
/** Bytes of an answer. */
const answerAtMost = 20_000;

/** Asks each witness to cosign the newest checkpoint, with the proof that it goes on from what that witness has seen. */
export async function askWitnesses(store: Store, witnesses: readonly OutsideWitness[]): Promise<Asked[]> {
  const latest = await store.db.checkpoint.findFirst({ orderBy: { size: "desc" } });
  if (!latest) return [];
  const checkpoint = { size: Number(latest.size), note: latest.note };
  return Promise.all(witnesses.map((witness) => ask(store, witness, checkpoint)));
}

async function ask(store: Store, witness: OutsideWitness, checkpoint: { size: number; note: string }): Promise<Asked> {
  const { key } = witness.key;
  const last = await store.db.cosignature.findFirst({ where: { key }, orderBy: { size: "desc" } });
  if (last && Number(last.size) === checkpoint.size) return "stands";
  let from = last ? Number(last.size) : 0;
  // Once more where the witness has seen another size than we know of: it has lost its memory, or we have.
  for (let tries = 0; tries < 2; tries++) {
    const proof = from === 0 ? [] : await consistencyProof(from, checkpoint.size, store.tiles.reader(checkpoint.size));
    const answer = await post(`${witness.url}/add-checkpoint`, formatAddCheckpoint(from, proof, checkpoint.note));
    if (answer === null) return "away";
    if (answer.status === 200) return keep(store, witness, checkpoint, answer.text);
    const size = answer.status === 409 && answer.type === "text/x.tlog.size" ? parseWitnessSize(answer.text) : null;
    if (size === null || size === from) return `refused ${answer.status}`;
    if (size > checkpoint.size) return "larger";
    from = size;
  }
  return "refused 409";
}

async function keep(
  store: Store,
  { key: witness }: OutsideWitness,
  { size, note }: { size: number; note: string },
  answer: string,
): Promise<Asked> {
  const found = await cosignatureIn(answer, note, witness);
  if (!found) return "away";
  const { key, name } = witness;
  const row = { time: found.time, signature: own(found.line.signature) };
  await store.db.cosignature.upsert({
    where: { size_key: { size, key } },
    create: { size, key, name, ...row },
    update: row,
  });
  return "cosigned";
}

async function post(url: string, body: string): Promise<{ status: number; type: string | null; text: string } | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, { method: "POST", body, redirect: "manual", signal });
    const text = await textOf(answer);
    if (text === null) return null;
    return { status: answer.status, type: answer.headers.get("content-type")?.split(";")[0] ?? null, text };
  } catch {
    return null;
  }
}

/** Null where it is longer than any that can be used: the rest is not read. */
async function textOf({ body }: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > answerAtMost) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Asks them, and tells the operator when what comes of it changes. */
export function witnessing(
  store: Store,
  witnesses: readonly OutsideWitness[],
  say = console.warn,
): () => Promise<void> {
  const told = new Map<string, string | null>();
  return async () => {
    for (const [place, asked] of (await askWitnesses(store, witnesses)).entries()) {
      const { key } = witnesses[place] as OutsideWitness;
      const line = askedLine(key.name, asked);
      if (line !== null && told.get(key.key) !== line) say(line);
      told.set(key.key, line);
    }
  };
}

/** Null where all is well. */
function askedLine(name: string, asked: Asked): string | null {
  switch (asked) {
    case "cosigned":
    case "stands":
      return null;
    case "away":
      return `The witness ${name} gave no answer that can be used; it is asked again.`;
    case "larger":
      return `The witness ${name} has seen a larger log than this one: was the database set back?`;
    default:
      return `The witness ${name} did not cosign (${asked}).`;
  }
}
