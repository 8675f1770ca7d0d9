import { describe, expect, it } from "vitest";
import { refusalCodes } from "@/lib/contract/refusals";
import { told as texts } from "@/lib/words/en/told";
import { BadShare, Offline, RefusedError, refused, Stop, stopCodes } from "./outcome";
import { toldOf } from "./told";

describe("what a person is told", () => {
  it("is the sentence of a refusal, whether it was returned or thrown", () => {
    const refusal = refused("emailTaken", "there is one");
    expect(toldOf(refusal)).toEqual({ at: "refused.emailTaken" });
    expect(toldOf(new RefusedError(refusal))).toEqual(toldOf(refusal));
  });

  it("carries the evidence of a failed check, and of nothing else", () => {
    const told = toldOf(new Stop("logRewound", "smaller", { size: 3 }));
    expect(told.at).toBe("stopped.logRewound");
    expect(told.evidence).toEqual({ found: "logRewound", because: "smaller", size: 3 });
    for (const harmless of [new Offline("no answer"), new Error("bug"), refused("busy", "")]) {
      expect(toldOf(harmless).evidence).toBeUndefined();
    }
  });

  it("tells a guardian with a bad share that nothing was signed", () => {
    expect(toldOf(new BadShare("notAsDealt"))).toEqual({ at: "badShare" });
    expect(texts.badShare.what).toContain("nothing was signed");
  });

  it("tells what helps where a part of the program did not come, be it for the line or for a newer program", () => {
    const missing = Object.assign(new Error("Failed to load chunk"), { name: "ChunkLoadError" });
    expect(toldOf(missing)).toEqual({ at: "partMissing" });
    expect(toldOf(new Offline("no answer"))).toEqual({ at: "offline" });
  });

  it("says nothing of the inside of an unknown fault", () => {
    expect(toldOf(new TypeError("secret is not a function"))).toEqual({ at: "fault" });
  });
});

describe("the sentences", () => {
  const { refused: refusals, stopped, ...others } = texts;

  it("are there for every refusal and every failed check", () => {
    expect(Object.keys(refusals).sort()).toEqual([...refusalCodes].sort());
    expect(Object.keys(stopped).sort()).toEqual([...stopCodes].sort());
  });

  it.each(Object.entries({ ...refusals, ...stopped, ...others }))("%s: what happened, and the next step", (_, said) => {
    expect(said.what).toMatch(/^[A-Z].+\.$/);
    expect(said.next).toMatch(/^[A-Z].+\.$/);
    expect(`${said.what} ${said.next}`).not.toMatch(/\b(invalid|error|submit|payload|entity|statement)\b/i);
  });
});
