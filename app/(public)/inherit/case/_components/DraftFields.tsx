"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import { TextArea } from "@/app/_ui/TextArea";
import type { StepProps } from "./dossierStep";

type LineName = "legalName" | "birthDate" | "deathDate" | "deathPlace" | "name" | "relation" | "telephone" | "email";
type LinesName = "lastAddress" | "aliases" | "address" | "joint" | "note";
type Of<N> = Pick<StepProps, "draft" | "change"> & { of: N; errorOf: (field: string) => string | undefined };

/** What may be left empty: its label says so. */
const optional = new Set<LineName | LinesName>(["relation", "telephone", "email", "aliases", "joint", "note"]);

/** What is the same for every answer of the draft that is a text: its label, its value, its fault, its change. */
function useAnswer({ of, draft, change, errorOf }: Of<LineName | LinesName>) {
  const field = useTranslations("inherit.field");
  return {
    name: of,
    label: optional.has(of) ? field("optional", { field: field(of) }) : field(of),
    value: draft[of],
    error: errorOf(of),
    onChange: (event: { target: { value: string } }) => change({ [of]: event.target.value }),
  };
}

export function Line({
  type,
  autoComplete,
  ...rest
}: Of<LineName> & { type?: "date" | "tel" | "email"; autoComplete?: string }) {
  return <Field {...useAnswer(rest)} type={type} autoComplete={autoComplete} />;
}

export function Lines({ rows, ...rest }: Of<LinesName> & { rows?: number }) {
  const field = useTranslations("inherit.field");
  const hints = { aliases: field("aliasesHint"), joint: field("jointHint") };
  const hint = rest.of === "aliases" || rest.of === "joint" ? hints[rest.of] : undefined;
  return <TextArea {...useAnswer(rest)} rows={rows} hint={hint} />;
}
