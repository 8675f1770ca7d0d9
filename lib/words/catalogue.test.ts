/** The languages say the same things: a file each, with the same places, arguments and tags. */
import compile from "icu-minify/compile";
import { describe, expect, it, test } from "vitest";
import { messagesOf } from "./compile";
import { en } from "./en";
import { es } from "./es";
import type { Room } from "./types";

type Texts = { readonly [key: string]: string | Texts };

const flatten = (texts: Texts, above = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[above + key, text] as [string, string]] : flatten(text, `${above}${key}.`),
  );

/** The names of arguments and tags of a message, each once. Which plural forms a language needs is its own business. */
const namesIn = (message: string): string[] => {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [first, ...rest] = part;
    if (typeof first === "string" && part !== top) names.add(first);
    for (const inner of part === top ? part : rest) {
      if (Array.isArray(inner)) visit(inner);
      else if (typeof inner === "object" && inner !== null)
        for (const option of Object.values(inner)) visitOption(option);
    }
  };
  const visitOption = (option: unknown): void => {
    if (!Array.isArray(option)) return;
    for (const inner of option) visit(inner);
  };
  const top = compile(message) as unknown;
  visit(top);
  return [...names].sort();
};

const english = new Map(flatten(en));
const others = { es: new Map(flatten(es as Texts)) };

describe.each(Object.entries(others))("the catalogue in %s", (_, texts) => {
  it("has every place of the English one, and no other", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("has the same arguments and tags in each", () => {
    const differs = ([place, message]: [string, string]) =>
      String(namesIn(texts.get(place) ?? "")) !== String(namesIn(message));
    expect([...english].filter(differs).map(([place]) => place)).toEqual([]);
  });
});

const isPlain = (part: unknown): boolean =>
  typeof part !== "object" ||
  part === null ||
  ((Array.isArray(part) || Object.getPrototypeOf(part) === Object.prototype) && Object.values(part).every(isPlain));

test.each(["en", "es"] as const)(
  "in %s all messages are plain data, which a server can hand to a browser",
  (locale) => {
    const rooms = Object.keys(en) as Room[];
    expect(rooms.filter((room) => !isPlain(messagesOf(locale, [room])))).toEqual([]);
  },
);

describe("the names in a message", () => {
  it.each([
    ["plain", []],
    ["{name} has {count, number}", ["count", "name"]],
    ["{count, plural, one {# of {name}} other {# <b>of {who}</b>}}", ["b", "count", "name", "who"]],
    ["<a>text <b>{x}</b></a>", ["a", "b", "x"]],
  ])("%s", (message, names) => expect(namesIn(message)).toEqual(names));
});
