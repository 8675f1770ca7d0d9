/** The objection of whoever had a letter of notice: its link is all that it takes. */
import { ObjectionInput } from "@/lib/contract/notices";
import { Nothing } from "./answers";
import { type Api, httpApi } from "./api";
import { isRefused, type Refused } from "./outcome";

/** Is this what stands behind the # of a letter's link? */
export const isToken = (text: string): boolean => ObjectionInput.safeParse({ token: text }).success;

/** @throws Offline. */
export async function objectBy(token: string, api: Api = httpApi()): Promise<"held" | Refused> {
  const answer = await api.call("/api/objections", Nothing, { method: "POST", body: { token } });
  return isRefused(answer) ? answer : "held";
}
