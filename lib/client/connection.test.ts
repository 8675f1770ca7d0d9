import { describe, expect, it } from "vitest";
import { watchConnection } from "./connection";

/** A server that answers or not, and a clock that is wound by hand. */
function valley() {
  let up = false;
  let pings = 0;
  const waiting: { at: number; act: () => void }[] = [];
  const pauses: number[] = [];
  const connection = watchConnection({
    ping: async () => {
      pings += 1;
      if (!up) throw new TypeError("Failed to fetch");
      return true;
    },
    after(milliseconds, act) {
      const timer = { at: milliseconds, act };
      pauses.push(milliseconds);
      waiting.push(timer);
      return () => void waiting.splice(waiting.indexOf(timer) >>> 0, 1);
    },
  });
  const seen: boolean[] = [];
  connection.subscribe(() => seen.push(connection.lost()));
  const wind = async () => {
    waiting.shift()?.act();
    await new Promise(setImmediate);
  };
  return { connection, seen, pauses, wind, waiting, come: () => (up = true), pings: () => pings };
}

describe("the connection", () => {
  it("is not lost while answers come", () => {
    const { connection, seen, waiting } = valley();
    connection.heard(true);
    expect([connection.lost(), seen, waiting]).toEqual([false, [], []]);
  });

  it("is lost when a call went without an answer, asks at longer and longer pauses, and is found again", async () => {
    const { connection, seen, pauses, wind, come, waiting } = valley();
    connection.heard(false);
    expect(connection.lost()).toBe(true);
    for (let turn = 0; turn < 5; turn++) await wind();
    expect(pauses).toEqual([2_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    come();
    await wind();
    expect(seen).toEqual([true, false]);
    expect(waiting).toEqual([]);
  });

  it("asks at once when the browser is online again, and no more once another call was answered", async () => {
    const { connection, come, waiting, pings } = valley();
    connection.heard(false);
    connection.heard(true);
    connection.retry();
    expect([waiting.length, pings()]).toEqual([0, 0]);
    connection.heard(false);
    come();
    connection.retry();
    await new Promise(setImmediate);
    expect([connection.lost(), waiting.length]).toEqual([false, 0]);
  });
});
