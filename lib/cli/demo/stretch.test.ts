import { expect, test } from "vitest";
import { toHex, utf8 } from "@/lib/protocol/bytes";
import { stretcher } from "@/lib/protocol/stretch";
import { demoStretch } from "./stretch";

test("a demo stretches exactly as every browser does", async () => {
  const [password, salt] = [utf8("elena moreno"), new Uint8Array(32).fill(7)];
  const { stretch } = await demoStretch();
  expect(toHex(await stretch(password, salt))).toBe(toHex(await stretcher("product")(password, salt)));
});
