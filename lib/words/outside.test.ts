/** Everything that people read stands in the catalogue: a text in a component has one language for ever. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { textsOutside } from "./testing/outside";

const root = fileURLToPath(new URL("../..", import.meta.url));

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|(^|\/)testing\/|^\(style\)\//.test(path))
    .map((path) => `${folder}/${path}`);

it("no text stands outside the catalogue", () => {
  const found = [...sources("app"), ...sources("lib/client"), ...sources("lib/contract")].flatMap((path) =>
    textsOutside(path, readFileSync(join(root, path), "utf8")).map((text) => `${path}:${text}`),
  );
  expect(found).toEqual([]);
});

describe("a text outside is found", () => {
  it.each([
    ["between tags", "const A = () => <p>Come in</p>;"],
    ["in an attribute", 'const A = () => <Field label="Your name" />;'],
    ["in an expression", 'const A = ({ n }) => <p>{n === 1 ? "One of the guardians" : "All of the guardians"}</p>;'],
    ["in a constant", 'const title = "This request has run out";'],
    ["in a template", "const says = (n: number) => `It is one of $" + "{n} guardians`;"],
  ])("%s", (_, source) => expect(textsOutside("a.tsx", source)).not.toEqual([]));

  it.each([
    ["class names", 'const A = () => <p className="grid gap-2 text-soft" />;'],
    ["errors for developers", 'throw new Error("this part belongs inside a request");'],
    ["keys of the catalogue", 'const A = () => <p>{t("heldUntil", { at })}</p>;'],
    ["imports", 'import { Page } from "@/app/_ui/Page";'],
  ])("not %s", (_, source) => expect(textsOutside("a.tsx", source)).toEqual([]));
});
