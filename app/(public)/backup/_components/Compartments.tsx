"use client";

import { useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import type { BackupHere } from "./load";

type Props = { here: BackupHere; onReplace: (compartment: string) => void };

/** What the member calls a compartment; only the device that made the backup knows. */
export const labelOf = ({ kept, followed }: BackupHere, compartment: string): string => {
  const label = kept?.contents.find((entry) => entry.compartment === compartment)?.label;
  const place = followed.manifest.compartments.findIndex(({ id }) => id === compartment) + 1;
  return label ?? (followed.manifest.compartments.length > 1 ? `Content ${place}` : "What you protect");
};

export function Compartments({ here, onReplace }: Props) {
  const t = useTranslations("backup.compartments");
  const { manifest, payloads } = here.followed;
  const heirs = new Set(
    manifest.compartments.filter(({ grants }) => grants.some(({ grant }) => grant === "heirs")).map(({ id }) => id),
  );
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
              <p className="font-strong">{labelOf(here, compartment)}</p>
              <p className="text-soft">
                {version === 0 ? "sealed" : "last replaced"} <Time at={since} /> ·{" "}
                {heirs.has(compartment) ? "for you and your heirs" : "for you alone"}
              </p>
            </div>
            <button
              type="button"
              className="-mx-2 min-h-10 rounded-edge px-2 text-accent underline hover:bg-accent-wash"
              onClick={() => onReplace(compartment)}
            >
              {t.rich("replace", {
                labelOf: labelOf(here, compartment),
                span: (text) => <span className="sr-only">{text}</span>,
              })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
