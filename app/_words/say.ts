import { sayIn } from "@/lib/words/say";
import type { Place, Say } from "@/lib/words/types";
import { localeOfRequest } from "./locale";

/** Says the texts of a room, or of one place in it, on the server, in the language of whoever asks. */
export const say = async <Where extends Place>(where: Where): Promise<Say<Where>> =>
  sayIn(await localeOfRequest(), where);
