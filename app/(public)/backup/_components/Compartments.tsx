"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Time } from "@/app/_ui/Time";
import type { Audience } from "@/lib/protocol/enrol";
import type { Grant } from "@/lib/protocol/statements/backup";
import type { BackupHere } from "./load";

type Props = { here: BackupHere; onReplace: (compartment: string) => void; onAdd: () => void };

/** What the member calls a compartment; only the device that made the backup knows. */
export function useLabel({ kept, followed }: BackupHere): (compartment: string) => string {
  const t = useTranslations("backup.compartments");
  const { compartments } = followed.manifest;
  return (compartment) => {
    const label = kept?.contents.find((entry) => entry.compartment === compartment)?.label;
    if (label !== undefined) return label;
    const place = compartments.findIndex(({ id }) => id === compartment) + 1;
    return compartments.length > 1 ? t("numbered", { place }) : t("onlyOne");
  };
}

const audienceOf = (grants: readonly Pick<Grant, "grant">[]): Audience =>
  grants.length > 1 ? "both" : (grants[0]?.grant ?? "owner");

/** As many things as a backup may hold. */
const most = 40;

export function Compartments({ here, onReplace, onAdd }: Props) {
  const t = useTranslations("backup.compartments");
  const contents = useTranslations("backup.contents");
  const labelOf = useLabel(here);
  const { manifest, payloads, kept } = here.followed;
  const told = (id: string) => {
    const found = manifest.compartments.find((compartment) => compartment.id === id);
    const audience = contents(`for.${audienceOf(found?.grants ?? [])}`);
    return found?.grants.some(({ stage }) => stage === 1) ? `${audience}, ${t("first")}` : audience;
  };
  return (
    <section className="grid gap-3">
      <h2>{t("whatIsInIt")}</h2>
      <ul className="border-line border-t">
        {payloads.map(({ compartment, version, since }) => (
          <li
            key={compartment}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2.5"
          >
            <div className="min-w-0">
              <p className="font-strong">{labelOf(compartment)}</p>
              <p className="text-soft">
                {t.rich(version === 0 ? "sealed" : "replaced", { time: () => <Time at={since} /> })} ·{" "}
                {told(compartment)}
              </p>
            </div>
            {kept !== "approved" && (
              <button
                type="button"
                className="-mx-2 min-h-10 rounded-edge px-2 text-accent underline hover:bg-accent-wash"
                onClick={() => onReplace(compartment)}
              >
                {t.rich("replace", {
                  label: labelOf(compartment),
                  hidden: (text) => <span className="sr-only">{text}</span>,
                })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {kept && <p className="text-soft">{t(`kept.${kept}`)}</p>}
      {!kept && payloads.length < most && (
        <div>
          <Button weight="secondary" onClick={onAdd}>
            {t("add")}
          </Button>
        </div>
      )}
    </section>
  );
}
