"use client";

import { createContext, useContext } from "react";
import { useLocale, useTranslations } from "use-intl";
import { moment } from "@/app/_ui/clock";
import type { RecusalReason } from "@/lib/client/acts";
import type { Candidate, CaseView } from "@/lib/client/case";
import type { Desk } from "@/lib/client/desk";
import type { Place } from "@/lib/client/place";
import type { Telling } from "@/lib/client/timelineWords";
import type { PhotosHere } from "@/lib/client/usePhotoTray";
import type { DraftHere } from "@/lib/client/useRecordDraft";
import { useDesk } from "../../../_components/context";
import type { Propose } from "./useConfirm";

export interface OpenCase {
  desk: Desk;
  view: CaseView;
  /** Folds the case anew. */
  again: () => Promise<CaseView | null>;
  /** The backup that the page is about; null while none is matched. */
  chosen: Candidate | null;
  place: Place;
  /** May still act: has not stepped back, and the request is not over, also not by a veto. */
  may: boolean;
  /** Who asked: as the card has the name, or else the claim; of heirs, as the papers have it. */
  person: string;
  draft: NonNullable<DraftHere["draft"]>;
  change: DraftHere["change"];
  /** Those of the record. */
  photos: PhotosHere;
  /** Asks once more, and signs. */
  ask: (propose: Propose) => void;
  /** What goes on before the question can be asked. */
  asking: string | undefined;
  /** @param because where somebody is to step back: the reason that stands to hand. */
  go: (mode: Mode, because?: RecusalReason) => void;
}

/** What has the screen: the whole request, the answer to a code, or the way to one of the brakes. */
export type Mode = "case" | "codeMatches" | "codeDiffers" | "deny" | "recuse" | "hold";

export const CaseContext = createContext<OpenCase | null>(null);

/** @throws Error outside a request's page. */
export function useOpenCase(): OpenCase {
  const open = useContext(CaseContext);
  if (!open) throw new Error("this part belongs inside a request");
  return open;
}

/** A guardian's name, of today's roster or of an earlier one; null for somebody in none. */
const nameOf = (desk: Desk, key: string): string | null =>
  desk
    .federation()
    .chain.rosters.findLast(({ roster }) => roster.guardians.some((guardian) => guardian.key === key))
    ?.roster.guardians.find((guardian) => guardian.key === key)?.name ?? null;

/** Guardians by name. */
export function useNames(): (key: string) => string {
  const say = useTranslations("words.who");
  const { desk } = useDesk();
  return (key) => nameOf(desk, key) ?? say("former");
}

/** Guardians by name, the reader as "You": where a sentence begins. */
export function useWho(): (key: string) => string {
  const say = useTranslations("words.who");
  const { desk } = useDesk();
  const name = useNames();
  return (key) => (key === desk.me ? say("youFirst") : name(key));
}

export function useTelling(): Telling {
  const say = useTranslations("words");
  const { desk, view, person } = useOpenCase();
  const name = useNames();
  const locale = useLocale();
  return {
    ...{ say, person, heirs: view.estate !== null },
    guardian: (key) => (key === desk.me ? null : name(key)),
    moment: (at) => moment(at, locale),
  };
}
