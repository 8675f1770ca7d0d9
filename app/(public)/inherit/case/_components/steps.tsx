"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Field } from "@/app/_ui/Field";
import { Fold } from "@/app/_ui/Fold";
import { TextArea } from "@/app/_ui/TextArea";
import type { StepProps } from "./dossierStep";
import { FileFields } from "./FileFields";
import { PaperFields } from "./PaperFields";
import { StepFrame } from "./StepFrame";

/** Who the executor is. */
export function YouStep(props: StepProps) {
  const t = useTranslations("inherit.you");
  const field = useTranslations("inherit.field");
  const { draft, change, files } = props;
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <Field
            name="name"
            label={field("name")}
            autoComplete="name"
            value={draft.name}
            error={errorOf("name")}
            onChange={(event) => change({ name: event.target.value })}
          />
          <Field
            name="relation"
            label={field("relation")}
            value={draft.relation}
            error={errorOf("relation")}
            onChange={(event) => change({ relation: event.target.value })}
          />
          <TextArea
            name="address"
            label={field("address")}
            rows={3}
            value={draft.address}
            error={errorOf("address")}
            onChange={(event) => change({ address: event.target.value })}
          />
          <Field
            name="telephone"
            type="tel"
            label={field("telephone")}
            value={draft.telephone}
            error={errorOf("telephone")}
            onChange={(event) => change({ telephone: event.target.value })}
          />
          <Field
            name="email"
            type="email"
            label={field("email")}
            value={draft.email}
            error={errorOf("email")}
            onChange={(event) => change({ email: event.target.value })}
          />
          <TextArea
            name="joint"
            label={field("joint")}
            hint={field("jointHint")}
            rows={2}
            value={draft.joint}
            error={errorOf("joint")}
            onChange={(event) => change({ joint: event.target.value })}
          />
          <h2>{t("identity")}</h2>
          <p>{t("identitySays")}</p>
          <FileFields
            kind="identity"
            label={t("identityFile")}
            draft={draft}
            files={files}
            error={errorOf("file-identity")}
          />
          <Fold title={t("details")}>
            <div className="grid gap-6">
              <PaperFields
                of="identity"
                paper={draft.identity}
                onChange={(identity) => change({ identity })}
                errorOf={errorOf}
              />
            </div>
          </Fold>
        </>
      )}
    </StepFrame>
  );
}

/** Who has died. */
export function DecedentStep(props: StepProps) {
  const t = useTranslations("inherit.decedent");
  const field = useTranslations("inherit.field");
  const { draft, change } = props;
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <Field
            name="legalName"
            label={field("legalName")}
            value={draft.legalName}
            error={errorOf("legalName")}
            onChange={(event) => change({ legalName: event.target.value })}
          />
          <TextArea
            name="aliases"
            label={field("aliases")}
            hint={field("aliasesHint")}
            rows={2}
            value={draft.aliases}
            error={errorOf("aliases")}
            onChange={(event) => change({ aliases: event.target.value })}
          />
          <Field
            name="birthDate"
            type="date"
            label={field("birthDate")}
            value={draft.birthDate}
            error={errorOf("birthDate")}
            onChange={(event) => change({ birthDate: event.target.value })}
          />
          <Field
            name="deathDate"
            type="date"
            label={field("deathDate")}
            value={draft.deathDate}
            error={errorOf("deathDate")}
            onChange={(event) => change({ deathDate: event.target.value })}
          />
          <Field
            name="deathPlace"
            label={field("deathPlace")}
            value={draft.deathPlace}
            error={errorOf("deathPlace")}
            onChange={(event) => change({ deathPlace: event.target.value })}
          />
          <TextArea
            name="lastAddress"
            label={field("lastAddress")}
            rows={3}
            value={draft.lastAddress}
            error={errorOf("lastAddress")}
            onChange={(event) => change({ lastAddress: event.target.value })}
          />
        </>
      )}
    </StepFrame>
  );
}

/** What proves the death. */
export function DeathStep(props: StepProps) {
  const t = useTranslations("inherit.death");
  const { draft, change, files } = props;
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <FileFields
            kind="proofOfDeath"
            label={t("file")}
            draft={draft}
            files={files}
            error={errorOf("file-proofOfDeath")}
          />
          <PaperFields of="death" paper={draft.death} onChange={(death) => change({ death })} errorOf={errorOf} />
        </>
      )}
    </StepFrame>
  );
}

/** What is asked for, and whatever else the guardians should see. */
export function ScopeStep(props: StepProps) {
  const t = useTranslations("inherit.scope");
  const field = useTranslations("inherit.field");
  const { draft, change, files } = props;
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <div>
            {(["will", "money", "everything"] as const).map((name) => (
              <Checkbox
                key={name}
                name={name}
                label={t(name)}
                checked={draft[name]}
                onChange={(event) => change({ [name]: event.target.checked })}
              />
            ))}
          </div>
          <TextArea
            name="note"
            label={field("note")}
            value={draft.note}
            error={errorOf("note")}
            onChange={(event) => change({ note: event.target.value })}
          />
          <FileFields kind="other" label={t("other")} draft={draft} files={files} />
        </>
      )}
    </StepFrame>
  );
}
