"use client";

import { useTranslations } from "use-intl";
import { Tag } from "@/app/_ui/Tag";
import type { Setup } from "@/lib/client/answers";

type Seat = Setup["joiners"][number];
type Props = {
  joiners: readonly Seat[];
  says: (seat: Seat) => string;
  done: (seat: Seat) => boolean;
};

/** Who has done it, and who has not. */
export function SeatStates({ joiners, says, done }: Props) {
  const t = useTranslations("setup.seatStates");
  return (
    <ul aria-label={t("guardians")} className="border-line border-t">
      {joiners.map((seat) => (
        <li key={seat.id} className="flex items-baseline justify-between gap-4 border-line border-b py-2.5">
          <span>
            {seat.guardian?.name ?? seat.label}
            {seat.you && <span className="text-soft"> {t("you")}</span>}
          </span>
          <Tag tone={done(seat) ? "accent" : "plain"}>{says(seat)}</Tag>
        </li>
      ))}
    </ul>
  );
}
