import { Facts } from "@/app/_ui/Facts";
import { holdInWords, kindInWords } from "@/lib/client/policyWords";
import type { Roster } from "@/lib/protocol/statements/roster";

const list = (sentences: string[]) => (
  <ul className="grid gap-1">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** What the founding document says, as it will be signed. */
export function FoundingFacts({ roster: { federation, guardians, threshold, policy, fedimint } }: { roster: Roster }) {
  return (
    <section className="grid gap-3">
      <h2>What it says</h2>
      <Facts
        facts={[
          { name: "Federation", value: federation },
          {
            name: `${guardians.length} guardians`,
            value: list(guardians.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name))),
          },
          { name: "A member’s recovery", value: list(kindInWords(policy.recovery, threshold)) },
          { name: "An inheritance", value: list(kindInWords(policy.inheritance, threshold)) },
          { name: "A guardian’s brake", value: holdInWords(policy) },
          ...(fedimint
            ? [{ name: "Fedimint", value: <code className="break-all font-mono text-small">{fedimint}</code> }]
            : []),
        ]}
      />
    </section>
  );
}
