/** Access tokens for scripts: made in the browser, shown once; the server learns a hash. */
import { z } from "zod";
import { AccessTokenDto, type AccessTokenInput } from "@/lib/contract/tokens";
import { formatAccessToken, parseAccessToken } from "@/lib/protocol/access-token";
import { Nothing } from "./answers";
import type { Desk } from "./desk";
import type { Device } from "./device";
import { isRefused, type Refused } from "./outcome";

/** Makes a token of the signed-in account, whose key signs the request. What is returned cannot be shown again. */
export async function makeAccessToken(
  { device: { api }, key }: Desk,
  { label, days }: Pick<AccessTokenInput, "label" | "days">,
): Promise<string | Refused> {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
  const text = formatAccessToken(random(16), random(32));
  const parsed = parseAccessToken(text);
  if (!parsed) throw new RangeError("a token that was just made is none");
  const body = { ...parsed, label, days } satisfies AccessTokenInput;
  const answer = await api.call("/api/tokens", Nothing, { method: "POST", body, key });
  return isRefused(answer) ? answer : text;
}

/** The account's own that still hold, the latest first. */
export const listAccessTokens = ({ api }: Device): Promise<AccessTokenDto[] | Refused> =>
  api.call("/api/tokens", z.array(AccessTokenDto).max(100));

/** Opens nothing any more from then on. */
export async function endAccessToken({ api }: Device, name: string): Promise<Refused | null> {
  const answer = await api.call(`/api/tokens/${name}`, Nothing, { method: "DELETE" });
  return isRefused(answer) ? answer : null;
}
