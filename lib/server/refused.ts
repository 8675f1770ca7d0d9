import "server-only";
import type { RefusalCode } from "@/lib/contract/refusals";

/** A use case's no: a value, never thrown. `because` is for developers and holds neither secrets nor names of persons. */
export class Refused {
  constructor(
    readonly code: RefusalCode,
    readonly because: string,
    /** For `tooMany`: after how many seconds another try makes sense. */
    readonly retryAfter?: number,
  ) {}
}

export const refused = (code: RefusalCode, because: string): Refused => new Refused(code, because);

export const isRefused = (value: unknown): value is Refused => value instanceof Refused;
