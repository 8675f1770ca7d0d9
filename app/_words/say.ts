import type { _Translator as Translator } from "use-intl/core";
import { sayIn } from "@/lib/words/say";
import type { Catalogue, Room } from "@/lib/words/types";
import { localeOfRequest } from "./locale";

/** Says the texts of a room on the server, in the language of whoever asks. */
export const say = async <Place extends Room>(room: Place): Promise<Translator<Catalogue, Place>> =>
  sayIn(await localeOfRequest(), room);
