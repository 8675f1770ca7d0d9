"use client";

import Link from "next/link";
import { useCallback, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import { type Item, List } from "@/app/_ui/List";
import { Progress } from "@/app/_ui/Progress";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { entryInWords } from "@/lib/client/entryWords";
import { type ExplorerRow, type ExplorerWish, loadEntries } from "@/lib/client/explorer";
import { useLoaded } from "@/lib/client/useLoaded";
import type { TakenFor } from "@/lib/contract/explorer";
import { caseOf } from "@/lib/domain/audit/table";
import { formatFallback } from "@/lib/protocol/code";
import { listOf } from "@/lib/words/list";
import { useTelling } from "../../_components/useTelling";
import { addressOf, isNarrowed } from "./wish";

/** How soon a search that has yet to follow the log is asked once more. */
const soon = 800;

/** One page of entries, each in a sentence. */
export function ExplorerList({ desk, wish }: { desk: Desk; wish: ExplorerWish }) {
  const t = useTranslations("explorer.list");
  const load = useCallback(() => loadEntries(desk, wish), [desk, wish]);
  const { value: page, told, again } = useLoaded(load);
  const item = useRow(desk);
  const behind = page !== null && page.known < page.of;

  useEffect(() => {
    if (!behind || !page) return;
    const timer = setTimeout(again, soon);
    return () => clearTimeout(timer);
  }, [behind, page, again]);

  return (
    <>
      <Told told={told} />
      {!page && !told && <Skeleton label={t("loading")} lines={6} />}
      {page && behind && (
        <Progress says={t("following", { known: page.known, of: page.of })} done={page.known / page.of} />
      )}
      {page?.taken && <Taken desk={desk} taken={page.taken} />}
      {page && page.rows.length === 0 && !behind && (
        <Empty title={isNarrowed(wish) ? t("nothing") : t("empty")}>
          {wish.text !== undefined && <p>{t("nothingSays")}</p>}
        </Empty>
      )}
      {page && page.rows.length > 0 && <List label={t("label")} items={page.rows.map(item)} />}
      {page && (
        <>
          <p role="status" className="sr-only">
            {t("shown", { count: page.rows.length })}
          </p>
          <div className="flex flex-wrap gap-3">
            {wish.after && (
              <LinkButton weight="secondary" href={addressOf({ ...wish, after: undefined })} prefetch={false}>
                {t("first")}
              </LinkButton>
            )}
            {page.next && (
              <LinkButton weight="secondary" href={addressOf({ ...wish, after: page.next })} prefetch={false}>
                {t("next")}
              </LinkButton>
            )}
            {(page.next || wish.after) && (
              <Link
                className="inline-flex min-h-12 items-center"
                href={addressOf({ ...wish, size: wish.size === "50" ? "25" : "50" })}
                prefetch={false}
              >
                {t("size", { size: wish.size === "50" ? 25 : 50 })}
              </Link>
            )}
          </div>
          <div className="grid gap-2 text-small text-soft">
            <p>
              {t.rich("word", {
                a: (text) => (
                  <Link key="audit" href="/audit" prefetch={false}>
                    {text}
                  </Link>
                ),
              })}
            </p>
            <p>{t("time")}</p>
          </div>
        </>
      )}
    </>
  );
}

/** What a text was taken for: whoever looks for a name sees whether a guardian or an act was found by it. */
function Taken({ desk, taken }: { desk: Desk; taken: TakenFor }) {
  const t = useTranslations("explorer.list");
  const telling = useTelling(desk);
  const what = [
    ...taken.acts.map((name) => `“${telling.say(`acts.${name}`)}”`),
    ...taken.people.map(telling.guardian),
    ...taken.begins.map((key) => formatFallback(key)),
    ...taken.places.map((index) => t("takenPlace", { index })),
  ];
  if (what.length === 0) return null;
  return <p className="text-small text-soft">{t("taken", { what: listOf(telling.locale, what) })}</p>;
}

function useRow(desk: Desk): (row: ExplorerRow) => Item {
  const t = useTranslations("explorer.list");
  const telling = useTelling(desk);
  return ({ index, signed, acceptedAt }) => {
    const { says, tone } = entryInWords(signed, telling);
    const about = caseOf(signed);
    return {
      key: String(index),
      href: `/audit/log/${index}`,
      kind: <span className="tabular-nums">#{index}</span>,
      title: telling.say(`acts.${signed.name}`),
      details: [
        tone === "stop" ? (
          <span key="says" className="text-stop">
            {says}
          </span>
        ) : (
          says
        ),
      ],
      more: about
        ? [
            <Link key="case" href={`/audit/cases/${about}`} prefetch={false} className="relative z-[1]">
              {t("request", { code: formatFallback(about) })}
            </Link>,
          ]
        : [],
      end: <Time at={acceptedAt} />,
    };
  };
}
