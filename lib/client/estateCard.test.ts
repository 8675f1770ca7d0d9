import { describe, expect, test } from "vitest";
import { parseFragment } from "@/lib/protocol/fragment";
import { fingerprintWords } from "@/lib/protocol/words";
import { sayIn } from "@/lib/words/say";
import { estateCard } from "./estateCard";
import { enrolled, federationFor } from "./testing/story";
import { newValley } from "./testing/valley";

describe("the estate card", () => {
  test("tells where to go and what to bring, and holds nothing that opens anything", async () => {
    const valley = await newValley({ guardians: 3, threshold: 2 });
    const phone = await valley.device();
    const { id } = await enrolled(valley, phone);
    const federation = { ...(await federationFor(valley, phone)), url: "https://riverside.example/" };
    for (const language of ["en", "es"] as const) {
      const card = estateCard(sayIn(language, "backup.estatePaper"), language, federation);
      const link = new URL(card.link);
      expect(`${link.origin}${link.pathname}`).toBe("https://riverside.example/inherit");
      expect(parseFragment(link.hash)).toEqual({ genesis: federation.genesis, roster: federation.current.digest });
      expect(card.words).toBe(fingerprintWords(federation.genesis).join(" "));
      expect(card.bring).toHaveLength(4);
      for (const said of [card.address, card.link, card.words, ...card.bring]) expect(card.text).toContain(said);
      for (const { name } of federation.current.roster.guardians) expect(card.guardians).toContain(name);
      const kept = await phone.storage.get("backups", id);
      for (const secret of [
        id,
        Buffer.from(kept?.seed ?? []).toString("hex"),
        Buffer.from(kept?.seed ?? []).toString("base64url"),
      ]) {
        expect(card.text).not.toContain(secret);
      }
    }
  });
});
