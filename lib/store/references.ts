import "server-only";
import type { BlobRef } from "@/lib/protocol/fields";
import type { Statement } from "@/lib/protocol/statements/statement";

/**
 * The sealed files that a statement names. In the schemas of the statements a `BlobRef` is the only object that has
 * exactly the fields `digest` and `size`, so that every one is found, also in statements still to come.
 */
export function blobsOf({ body }: Statement): BlobRef[] {
  const found = new Map<string, BlobRef>();
  collect(body, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, BlobRef>): void {
  if (typeof value !== "object" || value === null) return;
  if (isBlobRef(value)) found.set(`${value.digest}/${value.size}`, value);
  else for (const inner of Object.values(value)) collect(inner, found);
}

const isBlobRef = (value: object): value is BlobRef =>
  Object.keys(value).length === 2 &&
  "digest" in value &&
  typeof value.digest === "string" &&
  "size" in value &&
  typeof value.size === "number";
