import { cookies, headers } from "next/headers";
import { cache } from "react";
import { chooseLocale, type Locale, localeCookie } from "@/lib/words/locale";

/** The language of whoever asks: the own choice, else the browser's. */
export const localeOfRequest = cache(async (): Promise<Locale> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
});
