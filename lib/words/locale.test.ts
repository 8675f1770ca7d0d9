import { describe, expect, it } from "vitest";
import { chooseLocale, directionOf, languageCookie, localeCookie } from "./locale";

describe("RFC 9110, section 12.5.4: the language of a person", () => {
  it.each([
    [undefined, null, "en"],
    [undefined, "", "en"],
    [undefined, "es", "es"],
    [undefined, "es-MX,es;q=0.9,en;q=0.8", "es"],
    [undefined, "de-DE,de;q=0.9,es;q=0.5,en;q=0.7", "en"],
    [undefined, "de, *;q=0.1", "en"],
    [undefined, "es;q=0, en;q=0.1", "en"],
    [undefined, "en;q=rubbish,ES", "es"],
    ["es", "en", "es"],
    ["xx", "es", "es"],
  ])("chosen %s, accepted %s: %s", (chosen, accepted, locale) => {
    expect(chooseLocale(chosen, accepted)).toBe(locale);
  });

  it("knows which way a script runs", () => {
    expect(["en", "es", "ar", "he-IL", "arn"].map(directionOf)).toEqual(["ltr", "ltr", "rtl", "rtl", "ltr"]);
  });
});

describe("RFC 6265: the cookie of a choice", () => {
  it("lasts a year, is sent with links from elsewhere, and over https alone where the page came that way", () => {
    expect(languageCookie("es", false)).toBe(`${localeCookie}=es; Path=/; Max-Age=31536000; SameSite=Lax`);
    expect(languageCookie("en", true)).toBe(`${localeCookie}=en; Path=/; Max-Age=31536000; SameSite=Lax; Secure`);
  });
});
