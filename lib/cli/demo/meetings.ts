import type { DeskNotes } from "@/lib/protocol/notes";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Verified } from "./acts";
import type { Story } from "./story";
import { placesOfMeeting, recognitions, relationships } from "./texts";

/** How a person was met; now a neighbour's kitchen, now a passport on a table. */
export function met({ by }: Story): Verified {
  const { record, notes } = by.is(0.75) ? personally(by) : byDocument(by);
  return by.is(0.7) ? { record, notes } : { record };
}

const common = { code: "scanned", comparedWithCard: true, consent: true } as const;

const personally = (by: Story["by"]): { record: VerificationRecord; notes: DeskNotes } => ({
  record: {
    door: "knownPersonally",
    proofing: "onsiteAttended",
    method: "applicantReference",
    evidence: [],
    ...common,
  },
  notes: {
    relationship: by.pick(relationships),
    yearsKnown: by.whole(1, 25),
    recognisedBy: by.pick(recognitions),
    place: by.pick(placesOfMeeting),
  },
});

const byDocument = (by: Story["by"]): { record: VerificationRecord; notes: DeskNotes } => ({
  record: {
    door: "byDocument",
    proofing: "onsiteAttended",
    method: "inPersonFacialComparison",
    evidence: [
      {
        type: by.pick(["passport", "nationalIdentityCard", "driversLicence"] as const),
        strength: by.pick(["strong", "superior"] as const),
        validation: "visualAndTactileInspection",
        result: "genuine",
      },
    ],
    ...common,
  },
  notes: {
    documents: [
      { number: `DEMO-${by.whole(100_000, 999_999)}`, country: by.pick(["GH", "NG", "BR", "PT", "JP", "SE"]) },
    ],
    place: by.pick(placesOfMeeting),
  },
});
