/** What the browser is given to measure itself: the audit of a log as the page /verify makes it, and the yardsticks. */
import { startAuditWorkers } from "@/lib/client/audit";
import { fastHash } from "@/lib/client/fastHash";
import { addLeaves, emptyRange, rangeRoot } from "@/lib/protocol/log/compact";
import { leafSize } from "@/lib/protocol/log/entry";
import { hashLeaf } from "@/lib/protocol/log/tree";

export interface BrowserTimes {
  /** Milliseconds of the whole audit. */
  audit: number;
  /** Milliseconds of as many bare verifications on the same cores. */
  bare: number;
  /** The longest that the page itself was kept from answering, in milliseconds. */
  blocked: number;
}

const cores = () => Math.max(1, navigator.hardwareConcurrency);

async function bareTime(signatures: number): Promise<number> {
  const each = Math.ceil(signatures / cores());
  const times = await Promise.all(
    Array.from(
      { length: cores() },
      () =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(new URL("./bench-bare.worker.ts", import.meta.url), { type: "module" });
          worker.onmessage = ({ data }) => {
            worker.terminate();
            resolve(data);
          };
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(each);
        }),
    ),
  );
  return Math.max(...times);
}

/** How long the page was at most kept from answering since it was asked last. */
function watchPage(): () => number {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
    last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function measureAudit(url: string, signatures: number): Promise<BrowserTimes> {
  const file = new File([await (await fetch(url)).blob()], "log.holdfast");
  const workers = startAuditWorkers();
  await workers.ready;
  const blocked = watchPage();
  const began = performance.now();
  const found = await workers.check(file, {}, () => {});
  const audit = performance.now() - began;
  const longest = blocked();
  workers.close();
  if (typeof found === "string" || "fault" in found) throw new Error("the log of the benchmark is not whole");
  return { audit, bare: await bareTime(signatures), blocked: longest };
}

/** Milliseconds for the tree of so many leaves. */
async function measureHashes(count: number): Promise<number> {
  const hash = await fastHash();
  const leaf = new Uint8Array(leafSize);
  const view = new DataView(leaf.buffer);
  function* leaves() {
    for (let i = 0; i < count; i++) {
      view.setUint32(0, i);
      yield hashLeaf(leaf, hash);
    }
  }
  const began = performance.now();
  rangeRoot(addLeaves(emptyRange, leaves(), hash), hash);
  return performance.now() - began;
}

Object.assign(globalThis, { auditIn: measureAudit, hashesIn: measureHashes });

declare global {
  var auditIn: (url: string, signatures: number) => Promise<BrowserTimes>;
  var hashesIn: (count: number) => Promise<number>;
}
