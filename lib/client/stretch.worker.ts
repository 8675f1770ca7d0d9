/** Argon2id away from the page, so that the page stays alive while 64 MiB are filled three times. One job, then it ends. */
import type { Bytes } from "@/lib/protocol/bytes";
import { stretch } from "@/lib/protocol/stretch";

export interface StretchJob {
  password: Bytes;
  salt: Bytes;
}
export type StretchResult = { stretched: Bytes } | { failed: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener("message", async (event: MessageEvent<StretchJob>) => {
  const { password, salt } = event.data;
  let result: StretchResult;
  try {
    result = { stretched: await stretch(password, salt, "product") };
  } catch (error) {
    result = { failed: error instanceof Error ? error.message : "failed" };
  }
  password.fill(0);
  scope.postMessage(result);
});
