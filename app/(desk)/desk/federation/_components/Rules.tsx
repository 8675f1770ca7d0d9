import { Facts } from "@/app/_ui/Facts";
import { kindInWords, lengthInWords } from "@/lib/client/policyWords";
import type { Roster } from "@/lib/protocol/statements/roster";

const list = (sentences: readonly string[]) => (
  <ul className="grid gap-1">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** The policy in sentences. */
export function Rules({ roster: { policy, threshold, fedimint } }: { roster: Roster }) {
  return (
    <section className="grid gap-3">
      <h2>Rules</h2>
      <Facts
        facts={[
          { name: "A member’s recovery", value: list(kindInWords(policy.recovery, threshold)) },
          { name: "An inheritance", value: list(kindInWords(policy.inheritance, threshold)) },
          {
            name: "A hold",
            value: `Each guardian can hold a request once; it lapses after ${lengthInWords(policy.hold)}.`,
          },
          ...(fedimint
            ? [{ name: "Fedimint", value: <code className="break-all font-mono text-small">{fedimint}</code> }]
            : []),
        ]}
      />
    </section>
  );
}
