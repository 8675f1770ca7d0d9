"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Pdf } from "@/lib/client/viewer/pdf";
import { type PdfFault, PdfTrouble } from "@/lib/client/viewer/pdfFault";

interface Props {
  pdf: Pdf;
  alt: string;
  failed: (fault: PdfFault) => void;
}

/** Times its width: a sheet on a phone is to be read, not only recognised. */
const larger = 2.5;

/** The pages of an opened PDF, one at a time. */
export function Pages({ pdf, alt, failed }: Props) {
  const t = useTranslations("ui.pages");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState(1);
  const [large, setLarge] = useState(false);
  const [drawn, setDrawn] = useState("");
  const wanted = `${page} ${large}`;
  const fail = useRef(failed);
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    let here = true;
    const width = (place.parentElement?.clientWidth ?? 600) * (large ? larger : 1);
    pdf.draw(page, place, width).then(
      () => here && setDrawn(`${page} ${large}`),
      (error: unknown) => here && fail.current(error instanceof PdfTrouble ? error.fault : "noReader"),
    );
    return () => {
      here = false;
    };
  }, [pdf, page, large]);
  const drawing = drawn !== wanted;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <p role="status">{drawing ? t("drawing") : t("page", { page, pages: pdf.pages })}</p>
        {pdf.pages > 1 && (
          <>
            <Button weight="secondary" disabled={page === 1 || drawing} onClick={() => setPage(page - 1)}>
              {t("before")}
            </Button>
            <Button weight="secondary" disabled={page === pdf.pages || drawing} onClick={() => setPage(page + 1)}>
              {t("after")}
            </Button>
          </>
        )}
        <Button weight="quiet" aria-pressed={large} disabled={drawing} onClick={() => setLarge(!large)}>
          {t("larger")}
        </Button>
      </div>
      <section
        className="overflow-x-auto border border-line bg-white"
        aria-label={alt}
        tabIndex={large ? 0 : undefined}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={alt}
          className="block h-auto"
          style={{ width: large ? `${larger * 100}%` : "100%" }}
        />
      </section>
    </div>
  );
}
