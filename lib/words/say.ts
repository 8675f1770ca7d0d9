import { createTranslator, type _Translator as Translator } from "use-intl/core";
import { messagesOf } from "./compile";
import type { Locale } from "./locale";
import type { Catalogue, Room } from "./types";

/** Says the texts of one room outside of components: in pages of the server, in mails, in tests. */
export const sayIn = <Place extends Room>(locale: Locale, room: Place): Translator<Catalogue, Place> =>
  createTranslator({ locale, messages: messagesOf(locale, [room]), namespace: room, timeZone: "UTC" }) as Translator<
    Catalogue,
    Place
  >;
