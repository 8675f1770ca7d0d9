"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type InItsPlace, onDemand } from "@/app/_house/onDemand";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { DossierFile } from "@/lib/protocol/dossier";

/** The viewer comes when a paper is first looked at. */
const viewer = onDemand(() => import("./PaperViewer").then((part) => part.PaperViewer), OnItsWay);

function OnItsWay({ told }: InItsPlace) {
  const t = useTranslations("heirsDesk.paper");
  return told ? <Told told={told} /> : <Skeleton label={t("opening")} lines={3} />;
}

/** The papers that were handed in; one open at a time. */
export function Papers({ files }: { files: readonly DossierFile[] }) {
  const t = useTranslations("heirsDesk.paper");
  const kinds = useTranslations("heirsDesk.kinds");
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section aria-labelledby="papers" className="grid gap-3">
      <h3 id="papers">{t("title", { count: files.length })}</h3>
      {files.length === 0 && <p className="text-soft">{t("noPapers")}</p>}
      <ul className="grid gap-3">
        {files.map((file) => {
          const { digest, name, kind } = file;
          const here = open === digest;
          return (
            <li key={digest} className="grid gap-3 rounded-edge border border-line bg-surface p-4 [&>*]:min-w-0">
              <div className="gap-3 sm:flex sm:items-center sm:justify-between">
                <p className="min-w-0 break-words">
                  <span className="font-strong">{kinds(kind)}</span> <span className="text-soft">{name}</span>
                </p>
                <Button weight="secondary" aria-expanded={here} onClick={() => setOpen(here ? null : digest)}>
                  {t(here ? "close" : "look", { name })}
                </Button>
              </div>
              {here && <viewer.Part key={digest} file={file} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
