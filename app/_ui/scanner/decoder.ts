import type { Look, Seen } from "./decode.worker";

export interface Decoder {
  /** What the code in this picture says, or null. The picture is given away. @throws Error if the worker fails. */
  read(image: ImageBitmap, kind: Look["kind"]): Promise<string | null>;
  end(): void;
}

/** Starts the worker. It reads one picture after the other. */
export function startDecoder(): Decoder {
  const worker = new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });
  let last: Promise<unknown> = Promise.resolve();
  let fail: ((error: Error) => void) | null = null;

  const look = (image: ImageBitmap, kind: Look["kind"]) =>
    new Promise<string | null>((resolve, reject) => {
      fail = reject;
      worker.onmessage = ({ data }: MessageEvent<Seen>) => resolve(data.text);
      worker.onerror = (event) => reject(new Error(event.message || "the worker did not start"));
      worker.postMessage({ image, kind } satisfies Look, [image]);
    });

  return {
    read(image, kind) {
      const seen = last.then(() => look(image, kind));
      last = seen.catch(() => undefined);
      return seen;
    },
    end() {
      worker.terminate();
      fail?.(new Error("the reading was ended"));
    },
  };
}
