import { Facts } from "@/app/_ui/Facts";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import type { Federation } from "@/lib/client/federation";
import { PeopleOf } from "./PeopleOf";

/** The federation as this browser has checked it: its name, its guardians, the words of its fingerprint. */
export function FederationFacts({ federation, words, at }: { federation: Federation; words: string[]; at: number }) {
  const { roster } = federation.current;
  const { length } = federation.chain.rosters;
  return (
    <>
      <Facts
        facts={[
          {
            name: "Federation",
            value: (
              <Verified
                at={at}
                checks={[
                  "It is the federation of your guardian’s code: its founding document has the same fingerprint.",
                  `Each of its ${roster.guardians.length} guardians signed the founding document.`,
                  length > 1
                    ? `All ${length - 1} later changes of the guardians are signed by enough of those before them.`
                    : "Its guardians have not changed since.",
                ]}
              >
                {roster.federation}
              </Verified>
            ),
          },
          { name: "Guardians", value: <PeopleOf guardians={roster.guardians} /> },
          {
            name: "To give something back",
            value: `any ${roster.threshold} of the ${roster.guardians.length} must meet you`,
          },
        ]}
      />
      <Words label="The federation’s words" words={words} open />
      <p className="text-soft">
        Your guardian has the same fifteen words. Whenever you want to be sure, compare them with a guardian you trust.
      </p>
    </>
  );
}
