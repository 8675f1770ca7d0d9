import type { RefusalCode } from "@/lib/contract/refusals";
import type { Api } from "./api";
import { isRefused } from "./outcome";

/** The same way to the server, which says when an answer refuses with `code`, before whoever asked goes on. */
export function noticing(api: Api, code: RefusalCode, tell: () => void): Api {
  const heard = async <T>(asked: Promise<T>): Promise<T> => {
    const answer = await asked;
    if (isRefused(answer) && answer.refused === code) tell();
    return answer;
  };
  return {
    call: (path, answer, call) => heard(api.call(path, answer, call)),
    bytes: (path, call) => heard(api.bytes(path, call)),
    blob: (digest, key) => heard(api.blob(digest, key)),
    form: api.form,
  };
}
