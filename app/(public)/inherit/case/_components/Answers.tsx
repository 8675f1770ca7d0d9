"use client";

import { useLocale, useTranslations } from "use-intl";
import { day } from "@/app/_ui/clock";
import { type Fact, Facts } from "@/app/_ui/Facts";
import type { DossierDraft, DossierStep, PaperDraft } from "@/lib/client/dossierDraft";
import type { DossierFile } from "@/lib/protocol/dossier";
import { formOf } from "@/lib/protocol/instruments";
import { countryIn } from "@/lib/words/country";
import { listOf } from "@/lib/words/list";
import { instrumentKey } from "./instrumentKey";

/** All that was answered and will be signed, page by page as it was asked. @param at where a page is answered anew. */
export function Answers({ draft, at }: { draft: DossierDraft; at: (step: DossierStep) => string }) {
  const t = useTranslations("inherit");
  const field = useTranslations("inherit.field");
  const locale = useLocale();
  const line = (name: string, value: string) => (value.trim() === "" ? [] : [{ name, value: value.trim() }]);
  const date = (name: "birthDate" | "deathDate" | "issued", value: string) => {
    const time = Date.parse(value.trim());
    return line(field(name), Number.isNaN(time) ? value : day(time, locale, "UTC"));
  };
  const files = (label: string, kind: DossierFile["kind"]) =>
    line(
      label,
      listOf(
        locale,
        draft.files.filter((file) => file.kind === kind).map(({ name }) => name),
      ),
    );
  const paper = ({ issuer, number, issued, country, apostille, translation }: PaperDraft, fixed = false) => [
    ...line(field("issuer"), issuer),
    ...line(field("number"), number),
    ...date("issued", issued),
    ...(fixed ? [] : line(field("country"), countryIn(locale, country) ?? country)),
    ...line(
      field("goesWith"),
      listOf(locale, [
        ...(apostille ? [field("withApostille")] : []),
        ...(translation ? [field("withTranslation")] : []),
      ]),
    ),
  ];
  const { instrument } = draft;
  const form = instrument === "" ? null : formOf(instrument);
  const asked = (["will", "money", "everything"] as const)
    .filter((name) => draft[name])
    .map((name) => t(`scope.${name}`));
  const answers: { step: "you" | "decedent" | "death" | "authority" | "scope"; facts: Fact[] }[] = [
    {
      step: "you",
      facts: [
        ...(["name", "relation", "address", "telephone", "email", "joint"] as const).flatMap((name) =>
          line(field(name), draft[name]),
        ),
        ...files(t("you.identityFile"), "identity"),
        ...paper(draft.identity),
      ],
    },
    {
      step: "decedent",
      facts: [
        ...line(field("legalName"), draft.legalName),
        ...line(field("aliases"), draft.aliases),
        ...date("birthDate", draft.birthDate),
        ...date("deathDate", draft.deathDate),
        ...line(field("deathPlace"), draft.deathPlace),
        ...line(field("lastAddress"), draft.lastAddress),
      ],
    },
    { step: "death", facts: [...files(t("death.file"), "proofOfDeath"), ...paper(draft.death)] },
    {
      step: "authority",
      facts: [
        ...(instrument === "" ? [] : line(field("instrument"), t(`instrument.${instrumentKey(instrument)}`))),
        ...(form?.fields ?? []).flatMap((name) => line(field(name), draft.details[name] ?? "")),
        ...(instrument === "other" ? line(field("described"), draft.described) : []),
        ...(form ? paper(draft.authority, form.country !== null) : []),
        ...files(t("authority.file"), "authority"),
      ],
    },
    {
      step: "scope",
      facts: [
        ...line(field("asked"), asked.join(" · ")),
        ...line(field("note"), draft.note),
        ...files(t("scope.other"), "other"),
      ],
    },
  ];
  return answers.map(
    ({ step, facts }) =>
      facts.length > 0 && (
        <section key={step} className="grid gap-3">
          <h2>{t(`${step}.title`)}</h2>
          <Facts facts={facts.map((fact) => ({ ...fact, change: at(step) }))} />
        </section>
      ),
  );
}
