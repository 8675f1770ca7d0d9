/**
 * The estate card: what a member leaves among the papers, so that heirs know where to go. It carries the public fragment,
 * by which their browser holds the federation, and nothing that anybody has to keep secret.
 */
import { formatFragment } from "@/lib/protocol/fragment";
import { fingerprintWords } from "@/lib/protocol/words";
import { listOf } from "@/lib/words/list";
import type { Say } from "@/lib/words/types";
import type { Federation } from "./federation";

export interface EstateCardTexts {
  whose: string;
  what: string;
  /** As it is typed. */
  address: string;
  /** The same with the fragment, for the square. */
  link: string;
  bring: string[];
  afterwards: string;
  guardians: string;
  /** The federation's fingerprint. */
  words: string;
  /** All of it, to save. */
  text: string;
}

const papers = ["death", "right", "identity", "card"] as const;

export function estateCard(
  say: Say<"backup.estatePaper">,
  locale: string,
  { genesis, current: { digest, roster }, url }: Pick<Federation, "genesis" | "current" | "url">,
): EstateCardTexts {
  const { federation, guardians, threshold, policy } = roster;
  const address = `${url.replace(/\/$/, "")}/inherit`;
  const link = `${address}#${formatFragment({ genesis, roster: digest })}`;
  const names = listOf(
    locale,
    guardians.map(({ name }) => name),
  );
  const days = Math.round(policy.inheritance.wait / 86_400_000);
  const card = {
    whose: say("whose"),
    what: say("what", { federation }),
    address,
    link,
    bring: papers.map((paper) => say(`papers.${paper}`)),
    afterwards: say("afterwards", { threshold, days }),
    guardians: say("guardians", { names }),
    words: fingerprintWords(genesis).join(" "),
  };
  const parts = [
    say("title", { federation }),
    card.whose,
    card.what,
    `${say("where")}\n${address}\n${link}`,
    `${say("bring")}\n${card.bring.map((paper) => `- ${paper}`).join("\n")}`,
    card.afterwards,
    card.guardians,
    `${say("words")}\n${card.words}\n${say("compare")}`,
    say("noSecret"),
  ];
  return { ...card, text: `${parts.join("\n\n")}\n` };
}
