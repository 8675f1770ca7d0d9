"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/Button";
import { ErrorSummary, type Problem } from "@/app/_ui/ErrorSummary";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { Told } from "@/lib/client/told";
import { ToldView } from "./ToldView";

type Props = {
  /** The federation's name, beside the product's. */
  place?: string;
  /** What the whole way is called, and where on it this page stands; nothing where it is no part of one. */
  steps?: { name: string; at: number; of: number } | undefined;
  back?: { href: string; label: string };
  title: string;
  problems?: readonly Problem[];
  told?: Told | null;
  /** The button's words: the act. */
  act: string;
  busy?: string | undefined;
  onAnswer: () => void;
  /** What else can be done, beside the answer's button. */
  beside?: ReactNode;
  children: ReactNode;
};

/** One question a page: title, what is wrong, the fields, one button at the foot. */
export function Question({
  place,
  steps,
  back,
  title,
  problems = [],
  told,
  act,
  busy,
  onAnswer,
  beside,
  children,
}: Props) {
  return (
    <Page
      place={place}
      back={back}
      above={steps && <Steps {...steps} />}
      title={title}
      actions={
        <>
          <Button type="submit" form="question" busy={busy}>
            {act}
          </Button>
          {beside}
        </>
      }
    >
      <ErrorSummary problems={problems} />
      {told && <ToldView told={told} />}
      <form
        id="question"
        noValidate
        autoComplete="off"
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onAnswer();
        }}
      >
        {children}
      </form>
    </Page>
  );
}
