"use client";

import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import type { Meeting } from "@/lib/client/followRecovery";

/** The guardians: who has met the person, and whom one can still meet. */
export function Meetings({ meetings }: { meetings: readonly Meeting[] }) {
  const t = useTranslations("recover.meetings");
  return (
    <ul aria-label={t("label")} className="border-line border-t">
      {meetings.map(({ guardian, name, organisation, stands, at }) => (
        <li key={guardian} className="flex gap-3 border-line border-b py-2.5">
          <span aria-hidden className="mt-0.5 flex size-5 shrink-0 items-center justify-center">
            {stands === "verified" || stands === "released" ? (
              <Check className="size-5 text-accent" strokeWidth={3} />
            ) : (
              <span className="size-3.5 rounded-full border border-line-strong" />
            )}
          </span>
          <span className="min-w-0">
            <span className={`block ${stands === "notYet" ? "font-strong" : ""}`}>
              {name}
              {organisation && <span className="font-plain text-soft">, {organisation}</span>}
            </span>
            <span
              className={`block text-small ${stands === "refused" || stands === "denied" ? "text-stop" : "text-soft"}`}
            >
              {t(stands)}
              {at !== null && stands !== "notYet" && (
                <>
                  {" · "}
                  <Time at={at} as="ago" />
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
