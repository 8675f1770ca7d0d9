import { createTranslator } from "use-intl/core";
import formatMessage from "use-intl/format-message";
import { messagesOf, textsOf } from "./compile";
import type { Locale } from "./locale";
import type { Place, Room, Say } from "./types";

/** Where nothing is bundled, in commands and tests of the whole, the formatter is the one that parses for itself. */
const parses = formatMessage.raw;

/**
 * Says the texts of a room, or of one place in it, outside of components: in pages of the server, in mails, in tests. What
 * comes back of a large room is best given a name before it is passed on: written as an argument, it makes the compiler
 * compare two readings of all texts of the room, for up to a minute.
 */
export function sayIn<Where extends Place>(locale: Locale, where: Where): Say<Where> {
  const [room] = where.split(".") as [Room];
  const messages = parses ? textsOf(locale, room) : messagesOf(locale, [room]);
  return createTranslator({ locale, messages, namespace: where, timeZone: "UTC" }) as Say<Where>;
}
