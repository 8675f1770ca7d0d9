import type { Option } from "@/app/_ui/Choice";
import type { FiguresFault, FiguresKind } from "@/lib/client/figures";

export const kindOptions: (Option & { value: FiguresKind })[] = [
  {
    value: "neighbourhood",
    label: "Neighbourhood · 2 of 3",
    hint: "People who see each other every week. Heirs wait 14 days.",
  },
  { value: "community", label: "Community · 3 of 5", hint: "A village, a club, a market. Heirs wait 30 days." },
  {
    value: "large",
    label: "Large, weaker trust · 5 of 9",
    hint: "Guardians who don’t all know the members: five approvals by a strong document, from two organisations at least. Heirs wait 90 days.",
  },
  { value: "own", label: "Own figures", hint: "The rules of a community, with figures of yours." },
];

export const faultSentences: Record<FiguresFault["field"], Partial<Record<FiguresFault["fault"], string>>> = {
  federation: {
    missing: "Give the federation a name",
    unsafe: "Write the federation’s name in at most 100 letters that can be shown",
  },
  guardians: { range: "Choose from 2 to 30 guardians" },
  threshold: {
    range: "Choose from 2 to 30 guardians who suffice",
    aboveGuardians: "No more guardians can be needed than there are",
  },
  fedimint: { length: "Paste the whole invite code, or leave it empty" },
};
