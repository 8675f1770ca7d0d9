/** The worker did not come up, or died: the line is gone, or there is no memory. What it was asked is not answered. */
export class NoWorker extends Error {
  override name = "NoWorker";
}

/** Gives a worker its only message, waits for its only answer, and ends it. @throws NoWorker */
export const oneJob = <Job, Result>(worker: Worker, job: Job): Promise<Result> =>
  new Promise<Result>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
    worker.onerror = ({ message }) => reject(new NoWorker(message || "the worker did not start"));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
