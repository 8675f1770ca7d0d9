"use client";

import { useTranslations } from "use-intl";
import { Button } from "./Button";
import { ErrorSummary } from "./ErrorSummary";
import { Fold } from "./Fold";
import { Stop } from "./Stop";
import { saveFile } from "./save";

type Props = {
  told: {
    /** What happened. */
    what: string;
    /** The next step. */
    next: string;
    /** Present after a failed check: what was expected and what was found. Turns the box into a full stop. */
    evidence?: Readonly<Record<string, string | number>>;
  } | null;
};

/** What happened and what to do next, after something did not go well. Renders nothing for null. */
export function Told({ told }: Props) {
  const t = useTranslations("ui.told");
  if (!told) return null;
  const { what, next, evidence } = told;
  if (!evidence) return <ErrorSummary title={what} problems={[{ message: next }]} />;
  const save = () => {
    const seen = { what, at: new Date().toISOString(), page: location.pathname, ...evidence };
    saveFile("evidence.json", JSON.stringify(seen, null, 2), "application/json");
  };
  return (
    <Stop title={what} instruction={next}>
      <div className="grid gap-3">
        <Fold title={t("seen")}>
          <dl className="grid gap-2 text-small">
            {Object.entries(evidence).map(([name, value]) => (
              <div key={name}>
                <dt className="text-soft">{name}</dt>
                <dd className="break-all whitespace-pre-wrap font-mono">{value}</dd>
              </div>
            ))}
          </dl>
        </Fold>
        <div>
          <Button weight="secondary" onClick={save}>
            {t("save")}
          </Button>
        </div>
      </div>
    </Stop>
  );
}
