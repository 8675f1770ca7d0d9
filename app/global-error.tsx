"use client";

import { house as en } from "@/lib/words/en/house";
import { house as es } from "@/lib/words/es/house";
import { chooseLocale, directionOf } from "@/lib/words/locale";
import "./_ui/house.css";

const texts = { en, es };

/** The layout itself failed, and the texts that it gives with it: plain markup, nothing that could fail again. */
export default function HouseFailure({ reset }: { error: Error; reset: () => void }) {
  const locale = chooseLocale(undefined, typeof navigator === "undefined" ? null : navigator.languages.join(","));
  const { title, says, again } = texts[locale].failure;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <main className="mx-auto grid max-w-read gap-4 px-4 py-10">
          <title>Holdfast</title>
          <h1>{title}</h1>
          <p>{says}</p>
          <p>
            <button type="button" className="font-strong text-accent underline" onClick={reset}>
              {again}
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
