"use client";

import "./_ui/house.css";

/** The layout itself failed: plain markup, nothing that could fail again. */
export default function HouseFailure({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-read gap-4 px-4 py-10">
          <title>Holdfast</title>
          <h1>Holdfast could not be shown</h1>
          <p>Something went wrong on our side. What was signed and acknowledged before is kept.</p>
          <p>
            <button type="button" className="font-strong text-accent underline" onClick={reset}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
