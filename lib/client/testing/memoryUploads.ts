/** Files on their way to the server in memory: for tests alone. */
import { type Bytes, concat } from "@/lib/protocol/bytes";
import { blobDigest } from "@/lib/protocol/hash";
import { type Answer, type Asked, no, ok } from "./line";

/** By owner and digest: one session here stands for each device. */
export class MemoryUploads extends Map<string, { size: number; bytes: Bytes }> {
  answer({ method, url, body, bytes, key, jar }: Asked, last: string): Answer {
    const owner = key ?? jar.email ?? "somebody";
    if (method === "POST") {
      const name = `${owner}/${body.digest}`;
      const begun = this.get(name) ?? { size: body.size as number, bytes: new Uint8Array() };
      this.set(name, begun);
      return this.state(name);
    }
    const name = `${owner}/${last}`;
    const before = this.get(name);
    if (method === "DELETE") this.delete(name);
    if (method === "DELETE") return { status: 204 };
    if (!before) return no(404, "notFound");
    if (method === "PUT" && Number(url.searchParams.get("offset")) === before.bytes.length) {
      const held = concat(before.bytes, bytes);
      if (held.length === before.size && blobDigest(held) !== last) {
        this.delete(name);
        return no(422, "uploadDiffers");
      }
      this.set(name, { ...before, bytes: held });
    }
    return this.state(name);
  }

  private state(name: string): Answer {
    const { size, bytes } = this.get(name) as { size: number; bytes: Bytes };
    return ok({ size, held: bytes.length, complete: bytes.length === size });
  }

  /** Whether a file has arrived whole. */
  holds(digest: string): boolean {
    return [...this].some(([name, { size, bytes }]) => name.endsWith(`/${digest}`) && bytes.length === size);
  }

  /** Takes out what is complete and a statement's body names: sealed files from then on, by digest. */
  takeNamed(body: unknown): Map<string, Bytes> {
    const taken = new Map<string, Bytes>();
    const said = JSON.stringify(body);
    for (const [name, { size, bytes }] of this) {
      const digest = name.split("/").at(-1) as string;
      if (bytes.length !== size || !said.includes(digest)) continue;
      this.delete(name);
      taken.set(digest, bytes);
    }
    return taken;
  }
}
