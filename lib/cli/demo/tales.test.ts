import { describe, expect, test } from "vitest";
import { StoryClock } from "./clock";
import { type Tale, tell } from "./tales";

async function* deeds(name: string, times: number[], told: string[], clock: StoryClock): Tale {
  for (const time of times) {
    yield time;
    told.push(`${name}@${clock.now()}`);
  }
}

describe("tales that are told together", () => {
  test("go on in the order of time, each deed at its moment", async () => {
    const clock = new StoryClock(0);
    const told: string[] = [];
    const tales = [deeds("a", [5, 20], told, clock), deeds("b", [3, 5, 9], told, clock)];
    await tell(tales, clock, 100);
    expect(told).toEqual(["b@3", "a@5", "b@5", "b@9", "a@20"]);
  });

  test("end where real time goes on", async () => {
    const clock = new StoryClock(0);
    const told: string[] = [];
    await tell([deeds("a", [5, 11, 30], told, clock)], clock, 20);
    expect(told).toEqual(["a@5", "a@11"]);
    expect(clock.now()).toBe(11);
  });

  test("never go back in time", async () => {
    const clock = new StoryClock(0);
    await expect(tell([deeds("a", [9, 4], [], clock)], clock, 20)).rejects.toThrow(RangeError);
  });
});
