import { expect, test } from "vitest";
import { NoWorker, oneJob } from "./oneJob";

/** What a browser's Worker does with one message, and whether it was ended. */
function workerThat(act: (worker: Worker, job: unknown) => void) {
  const worker = {
    ended: 0,
    onmessage: null,
    onerror: null,
    terminate: () => void worker.ended++,
  } as unknown as Worker & {
    ended: number;
  };
  worker.postMessage = (job: unknown) => act(worker, job);
  return worker;
}

test("a job goes to its worker, its answer comes back, and the worker ends", async () => {
  const worker = workerThat((own, job) => own.onmessage?.({ data: [job, "done"] } as MessageEvent));
  expect(await oneJob(worker, "sealed")).toEqual(["sealed", "done"]);
  expect(worker.ended).toBe(1);
});

test("a worker that does not come up says so, and ends as well", async () => {
  const worker = workerThat((own) => own.onerror?.({ message: "" } as ErrorEvent));
  await expect(oneJob(worker, "sealed")).rejects.toBeInstanceOf(NoWorker);
  expect(worker.ended).toBe(1);
});
