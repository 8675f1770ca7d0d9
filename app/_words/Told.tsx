"use client";

import { Told as Box } from "@/app/_ui/Told";
import type { Told as Telling } from "@/lib/client/told";
import { useSentences } from "./useSentence";

/** What happened and what to do next, after something did not go well. Renders nothing for null. */
export function Told({ told }: { told: Telling | null }) {
  const sentences = useSentences();
  return <Box told={told && { ...sentences(told), evidence: told.evidence }} />;
}
