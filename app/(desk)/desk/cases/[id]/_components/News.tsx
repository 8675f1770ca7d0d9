"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { eventInWords } from "@/lib/client/timelineWords";
import type { CaseHere } from "@/lib/client/useCase";
import { useTelling } from "./context";

/** What others did while the reader looked: nothing on the page changes in silence. */
export function News({ here: { news, acknowledge } }: { here: CaseHere }) {
  const t = useTranslations("request.news");
  return (
    <div role="status" className={news.length === 0 ? "sr-only" : ""}>
      {news.length > 0 && (
        <Notice title={t("title")}>
          <NewsList news={news} />
          <div className="-ms-3">
            <Button weight="quiet" onClick={acknowledge}>
              {t("read")}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

export function NewsList({ news }: Pick<CaseHere, "news">) {
  const telling = useTelling();
  return (
    <ul className="grid gap-1">
      {news.map((event) => (
        <li key={`${event.at} ${event.what} ${JSON.stringify(event.by)}`}>{eventInWords(event, telling).says}</li>
      ))}
    </ul>
  );
}
