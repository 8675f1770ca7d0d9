import { describe, expect, it } from "vitest";
import { sentences } from "@/lib/contract/sentences";
import { BadShare, Offline, RefusedError, refused, Stop, stopSentences } from "./outcome";
import { toldOf } from "./told";

describe("what a person is told", () => {
  it("is the sentence of a refusal, whether it was returned or thrown", () => {
    const refusal = refused("emailTaken", "there is one");
    expect(toldOf(refusal)).toEqual(sentences.emailTaken);
    expect(toldOf(new RefusedError(refusal))).toEqual(sentences.emailTaken);
  });

  it("carries the evidence of a failed check, and of nothing else", () => {
    const told = toldOf(new Stop("logRewound", "smaller", { size: 3 }));
    expect(told).toMatchObject(stopSentences.logRewound);
    expect(told.evidence).toEqual({ found: "logRewound", because: "smaller", size: 3 });
    for (const harmless of [new Offline("no answer"), new Error("bug"), refused("busy", "")]) {
      expect(toldOf(harmless).evidence).toBeUndefined();
    }
  });

  it("tells a guardian with a bad share that nothing was signed", () => {
    expect(toldOf(new BadShare("notAsDealt")).what).toContain("nothing was signed");
  });

  it("tells of a lost connection where a part of the program did not come", () => {
    const missing = Object.assign(new Error("Failed to load chunk"), { name: "ChunkLoadError" });
    expect(toldOf(missing)).toEqual(toldOf(new Offline("no answer")));
  });

  it("says nothing of the inside of an unknown fault", () => {
    const { what, next } = toldOf(new TypeError("secret is not a function"));
    expect(`${what} ${next}`).not.toContain("secret");
  });
});
