import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fingerprintWords } from "@/lib/protocol/words";
import { opened } from "../testing/federation";
import { type House, openHouse } from "../testing/house";
import { announceFederation } from "./announce-federation";

describe("what the front door says of the federation", () => {
  afterEach(() => vi.useRealTimers());

  test("nothing yet, while it is being set up", async () => {
    expect(await announceFederation(async () => null)).toEqual({ state: "none" });
  });

  test("a database that refuses does not shut the door", async () => {
    const refusing = () => Promise.reject(new Error("connection refused"));
    expect(await announceFederation(refusing)).toEqual({ state: "unanswered" });
  });

  test("nor does one that never answers", async () => {
    vi.useFakeTimers();
    const told = announceFederation(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await told).toEqual({ state: "unanswered" });
  });
});

describe("of one that is founded", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(vi.stubEnv);
  });
  afterAll(() => house.close());

  test("its name, its figures and the words of its founding document", async () => {
    const { genesis, roster } = await opened(3, 2);
    expect(await announceFederation()).toEqual({
      state: "founded",
      name: roster.roster.federation,
      words: fingerprintWords(genesis),
      guardians: 3,
      threshold: 2,
      open: true,
    });
  });
});
