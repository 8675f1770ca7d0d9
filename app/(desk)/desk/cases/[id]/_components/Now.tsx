"use client";

import type { ReactNode } from "react";
import { Notice } from "@/app/_ui/Notice";
import { useOpenCase } from "./context";
import { Match } from "./Match";
import { Release } from "./Release";
import { Verify } from "./Verify";
import { Waiting } from "./Waiting";

/** The one thing that this guardian does now. */
export function Now({ after }: { after: () => void }) {
  const { place, person } = useOpenCase();
  switch (place.do) {
    case "nothing":
      return place.because === "recused" ? (
        <Notice title="You stepped back from this request">
          <p>It is with the other guardians now. Nothing is left for you to do.</p>
        </Notice>
      ) : null;
    case "match":
      return (
        <Section title={`Which card is that of ${person}?`}>
          <Match />
        </Section>
      );
    case "verify":
      return (
        <Section title="What you do now">
          {place.denied && (
            <Notice>
              <p>
                You have said no to this request. If you were wrong, go through these steps: your approval takes its
                place.
              </p>
            </Notice>
          )}
          <Verify after={after} />
        </Section>
      );
    case "release":
      return (
        <Section title="What you do now">
          <Release place={place} />
        </Section>
      );
    case "wait":
    case "done":
      return (
        <Section title={place.do === "done" ? "You have done your part" : "What happens next"}>
          <Waiting place={place} />
        </Section>
      );
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="now" className="grid gap-4">
      <h2 id="now">{title}</h2>
      {children}
    </section>
  );
}
