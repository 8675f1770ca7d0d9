import { describe, expect, test } from "vitest";
import { refusalCodes } from "@/lib/contract/refusals";
import { Federation, KeyringAnswer } from "./answers";
import { Announcement, Refusal, type Shape, SignedIn } from "./firstAnswers";

const key = "0f".repeat(32);
const account = { name: "Amara", email: "amara@example.org", role: "guardian", key };
const keyring = { keyring: "AAAA", account };
const federation = { name: "Valley", genesis: key, chain: [], open: true, secure: false, url: "https://desk.example" };

/** What a server might put in a field's place. */
const wrongs = [undefined, null, 0, "", "x", true, [], {}, [key], key.toUpperCase(), `${key}0`, "owner"];

/** The object with the field at `path` put otherwise. */
function put(json: object, [field, ...rest]: string[], value: unknown): object {
  const name = field as keyof typeof json;
  return { ...json, [name]: rest.length > 0 ? put(json[name], rest, value) : value };
}

const fits = ({ safeParse }: Shape<unknown>, json: unknown) => safeParse(json).success;

describe("before zod is there, an answer is taken apart as zod would", () => {
  test.each([
    ["name", "of an account"],
    ["email", "of an account"],
    ["role", "of an account"],
    ["key", "of an account"],
  ])("%s %s", (field) => {
    for (const wrong of wrongs) {
      const json = put(keyring, ["account", field], wrong);
      expect(fits(SignedIn, json), JSON.stringify(json)).toBe(KeyringAnswer.safeParse(json).success);
    }
  });

  test.each(["name", "open", "secure"])("%s of a federation", (field) => {
    for (const wrong of wrongs) {
      const json = put(federation, [field], wrong);
      expect(fits(Announcement, json), JSON.stringify(json)).toBe(Federation.safeParse(json).success);
    }
  });

  test.each(wrongs.map((wrong) => [wrong]))("%j instead of everything", (wrong) => {
    for (const shape of [SignedIn, Announcement, Refusal]) expect(fits(shape, wrong)).toBe(false);
    expect(fits(SignedIn, { ...keyring, account: wrong })).toBe(false);
    expect(fits(Refusal, { refusal: wrong })).toBe(false);
  });
});

test("no more is taken over than is asked for", () => {
  expect(SignedIn.safeParse(put(keyring, ["account", "more"], 1))).toEqual({ success: true, data: account });
  expect(Announcement.safeParse(federation)).toEqual({
    success: true,
    data: { name: "Valley", open: true, secure: false },
  });
});

test("a refusal is one of those that are known, with or without a reason", () => {
  for (const code of refusalCodes) {
    expect(Refusal.safeParse({ refusal: { code } })).toEqual({ success: true, data: { code, because: "" } });
  }
  const because = "limit";
  expect(Refusal.safeParse({ refusal: { code: "tooMany", because } })).toMatchObject({ data: { because } });
  for (const refusal of [{ code: "nonsense" }, { code: "tooMany", because: 3 }, { code: "tooMany", because: null }]) {
    expect(fits(Refusal, { refusal })).toBe(false);
  }
});
