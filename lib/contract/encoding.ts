/** How bytes travel in the JSON of the API: base64url without padding. */
import { z } from "zod";
import { type Bytes, fromBase64url } from "@/lib/protocol/bytes";

/** Bytes of at most `max`, decoded as they are parsed. A spelling that is not the canonical one is refused. */
export const wireBytes = (max: number) =>
  z
    .string()
    .max(Math.ceil((max * 4) / 3))
    .transform((text, context): Bytes => {
      try {
        return fromBase64url(text);
      } catch {
        context.addIssue({ code: "custom", message: "must be base64url without padding" });
        return z.NEVER;
      }
    });
