"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Fold } from "@/app/_ui/Fold";
import { Line, Lines } from "./DraftFields";
import type { StepProps } from "./dossierStep";
import { FileFields } from "./FileFields";
import { PaperFields } from "./PaperFields";
import { StepFrame } from "./StepFrame";

/** Who the executor is. */
export function YouStep(props: StepProps) {
  const t = useTranslations("inherit.you");
  const { draft, change, files } = props;
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <Line of="name" autoComplete="name" {...props} errorOf={errorOf} />
          <Line of="relation" {...props} errorOf={errorOf} />
          <Lines of="address" rows={3} {...props} errorOf={errorOf} />
          <Line of="telephone" type="tel" {...props} errorOf={errorOf} />
          <Line of="email" type="email" {...props} errorOf={errorOf} />
          <Lines of="joint" rows={2} {...props} errorOf={errorOf} />
          <h2>{t("identity")}</h2>
          <p>{t("identitySays")}</p>
          <FileFields
            kind="identity"
            label={t("identityFile")}
            draft={draft}
            files={files}
            error={errorOf("file-identity")}
          />
          <Fold title={t("details")} open={detailsFields.some((field) => errorOf(field) !== undefined)}>
            <div className="grid gap-6">
              <PaperFields
                of="identity"
                paper={draft.identity}
                onChange={(identity) => change({ identity })}
                errorOf={errorOf}
                quiet
              />
            </div>
          </Fold>
        </>
      )}
    </StepFrame>
  );
}

/** What a link in the list of problems may lead to: the fold has to be open for it. */
const detailsFields = ["identity-issuer", "identity-number", "identity-issued", "identity-country"];

/** Who has died. */
export function DecedentStep(props: StepProps) {
  const t = useTranslations("inherit.decedent");
  return (
    <StepFrame {...props} title={t("title")}>
      {(errorOf) => (
        <>
          <p>{t("says")}</p>
          <Line of="legalName" {...props} errorOf={errorOf} />
          <Lines of="aliases" rows={2} {...props} errorOf={errorOf} />
          <Line of="birthDate" type="date" {...props} errorOf={errorOf} />
          <Line of="deathDate" type="date" {...props} errorOf={errorOf} />
          <Line of="deathPlace" {...props} errorOf={errorOf} />
          <Lines of="lastAddress" rows={3} {...props} errorOf={errorOf} />
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
          <Lines of="note" {...props} errorOf={errorOf} />
          <FileFields kind="other" label={t("other")} draft={draft} files={files} />
        </>
      )}
    </StepFrame>
  );
}
