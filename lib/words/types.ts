import type { _Translator as Translator } from "use-intl/core";
import type { en } from "./en";
import type { Locale } from "./locale";

/** All that the product says, by room and place. */
export type Catalogue = typeof en;
export type Room = keyof Catalogue;

/** The same places with other texts: what a translation of a room must have, no more and no less. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};

type Places<Texts, Above extends string = ""> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? never
    : `${Above}${Key}` | Places<Texts[Key], `${Above}${Key}.`>;
}[keyof Texts & string];

/** A room, or a place in it: "parts", "parts.names". */
export type Place = Places<Catalogue>;

/** What says the texts of one place in the language of whoever looks: `useTranslations` in a component gives it. */
export type Say<Where extends Place> = Translator<Catalogue, Where>;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}
