/** Somebody with a browser, without the browser: the product's own client code over HTTP, with a cookie jar. */
import "fake-indexeddb/auto";
import { demoStretch } from "@/lib/cli/demo/stretch";
import { httpApi } from "@/lib/client/api";
import type { Device } from "@/lib/client/device";
import { openStorage } from "@/lib/client/storage";
import { newTab } from "@/lib/client/testing/tab";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Stretch } from "@/lib/protocol/stretch";

let count = 0;

/** A network of one's own: limits are counted by address, and people do not all sit behind the same one. */
export function ownAddress(): string {
  count += 1;
  return `10.${process.pid % 200}.${Math.floor(count / 250)}.${(count % 250) + 1}`;
}

/** The product's Argon2id in full, by native code where there is one: these people are no browsers. */
const stretching = demoStretch();
const stretch: Stretch = async (password, salt) => (await stretching).stretch(password, salt);

/** Each password and salt once. */
export function rememberingStretch(): Stretch {
  const made = new Map<string, ReturnType<Stretch>>();
  return (password, salt) => {
    const name = `${toBase64url(password)}.${toBase64url(salt)}`;
    const stretched = made.get(name) ?? stretch(password, salt);
    made.set(name, stretched);
    return stretched;
  };
}

/** A `fetch` that keeps cookies and says where it comes from, as a browser does on the page of `url`. */
export function fetchAt(url: string, address = ownAddress()): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("Origin", url);
    headers.set("X-Forwarded-For", address);
    if (jar.size > 0) headers.set("Cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(new URL(String(input), url), { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = (line.split(";")[0] as string).split(/=(.*)/s) as [string, string];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
}

/** A device that has never been here before. */
export async function newPerson(url: string): Promise<Device> {
  count += 1;
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const wire = { fetch: fetchAt(url), now: Date.now, pause };
  const storage = await openStorage(`person-${count}`);
  return { api: httpApi(wire), storage, tab: newTab(), now: Date.now, stretch: rememberingStretch() };
}
