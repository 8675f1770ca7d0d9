"use client";

import { useLocale, useTranslations } from "use-intl";
import { day } from "@/app/_ui/clock";
import { Photo } from "@/app/_ui/Photo";
import type { Candidate } from "@/lib/client/case";
import { namedExecutor, samePerson } from "@/lib/client/samePerson";
import type { ReferenceCard } from "@/lib/protocol/card";
import type { Decedent, Dossier } from "@/lib/protocol/dossier";
import { useOpenCase } from "./context";

/** Card and papers side by side: the guardian decides by what stands there, and what differs is said. */
export function CompareCard({ candidate }: { candidate: Candidate }) {
  const t = useTranslations("heirsDesk.compare");
  const person = useTranslations("request.person");
  const { view } = useOpenCase();
  const dossier = view.estate?.evidence?.dossier;
  const decedent = dossier && "open" in dossier ? dossier.open.decedent : null;
  const { card } = candidate;
  if (!("open" in card))
    return <p className="text-soft">{person(card.closed === "gone" ? "cardGone" : "cardClosed")}</p>;
  return (
    <section aria-label={t("title")} className="grid gap-4 rounded-edge border border-line bg-surface p-4">
      <div className="grid gap-4 sm:grid-cols-2 [&>*]:min-w-0">
        <Card card={card.open} />
        {decedent ? <Papers decedent={decedent} /> : <p className="text-soft">{t("unread")}</p>}
      </div>
      {dossier && "open" in dossier && <Verdicts card={card.open} dossier={dossier.open} />}
      <People card={card.open} />
    </section>
  );
}

function Card({ card }: { card: ReferenceCard }) {
  const t = useTranslations("heirsDesk.compare");
  const person = useTranslations("request.person");
  const locale = useLocale();
  return (
    <div className="grid content-start gap-1 break-words">
      <p className="text-small text-soft">{t("card")}</p>
      {card.photo && (
        <div className="aspect-square max-w-48 overflow-hidden rounded-edge border border-line bg-sunk">
          <Photo jpeg={card.photo} alt={person("onCard", { name: card.displayName })} />
        </div>
      )}
      <p className="font-strong">{card.displayName}</p>
      <p>{card.birthDate ? person("born", { date: day(Date.parse(card.birthDate), locale, "UTC") }) : t("noBirth")}</p>
      {card.contact && <p className="text-small">{card.contact}</p>}
    </div>
  );
}

function Papers({ decedent }: { decedent: Decedent }) {
  const t = useTranslations("heirsDesk.compare");
  const person = useTranslations("request.person");
  const locale = useLocale();
  return (
    <div className="grid content-start gap-1 break-words">
      <p className="text-small text-soft">{t("papers")}</p>
      <p className="font-strong">{decedent.legalName}</p>
      <p>{person("born", { date: day(Date.parse(decedent.birthDate), locale, "UTC") })}</p>
      {decedent.aliases && <p className="text-small">{decedent.aliases.join(", ")}</p>}
      <p className="text-small">{decedent.lastAddress}</p>
    </div>
  );
}

function Verdicts({ card, dossier: { decedent, executor } }: { card: ReferenceCard; dossier: Dossier }) {
  const t = useTranslations("heirsDesk.compare");
  const { name, birth } = samePerson(card, decedent);
  const named = namedExecutor(card, executor.name);
  const said = { agrees: "", differs: "font-strong text-stop", missing: "text-soft" };
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4">
      <dt className="text-soft">{t("name")}</dt>
      <dd className={said[name]}>{t(name)}</dd>
      <dt className="text-soft">{t("birth")}</dt>
      <dd className={said[birth]}>{t(birth)}</dd>
      <dt className="text-soft">{t("executor")}</dt>
      <dd className={said[named]}>{t(named)}</dd>
    </dl>
  );
}

/** Whom the member named: for the guardians' eyes alone. */
function People({ card }: { card: ReferenceCard }) {
  const t = useTranslations("heirsDesk.compare");
  return (
    <dl className="grid gap-1 text-small">
      {(["executors", "beneficiaries"] as const).map((kind) => (
        <div key={kind} className="sm:flex sm:gap-4">
          <dt className="text-soft">{t(kind)}</dt>
          <dd className="break-words">
            {card[kind]?.map(({ name, contact }) => [name, contact].filter(Boolean).join(", ")).join("; ") ??
              t("nobody")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
