"use client";

import { Check } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Stop } from "@/app/_ui/Stop";
import { Verified } from "@/app/_ui/Verified";
import { shapeCode } from "@/lib/client/typedCode";
import { formatFallback } from "@/lib/protocol/code";
import { listOf } from "@/lib/words/list";
import { useNames, useOpenCase } from "./context";

/** The whole screen says whether the person in the room and this request belong together. */
export function CodeVerdict({ matches }: { matches: boolean }) {
  return <Screen>{matches ? <OwnRequest /> : <AnotherRequest />}</Screen>;
}

/** What was pressed or scanned is gone from the screen: whoever reads by ear or keyboard goes on from here. */
function Screen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={place} tabIndex={-1} className="grid min-h-[60dvh] content-start gap-6 outline-none">
      {children}
    </div>
  );
}

function OwnRequest() {
  const t = useTranslations("scanner.codeVerdict");
  const { view, person, draft, go } = useOpenCase();
  const fact = view.facts.find((one) => one.fact === "request");
  return (
    <section
      role="status"
      className="grid gap-6 rounded-edge border-2 border-accent bg-accent-wash px-5 py-8 sm:px-8 sm:py-12"
    >
      <Check aria-hidden className="size-16 text-accent" strokeWidth={2.5} />
      <h2 className="text-title">{t("own", { person })}</h2>
      <div>
        {fact && (
          <Verified at={fact.at} checks={[t(`checked.${draft.codeBy}`, { person }), t("soTheKey", { person })]}>
            {t("same")}
          </Verified>
        )}
      </div>
      <p>{t(view.estate ? "notYetWhoHeirs" : "notYetWho", { person })}</p>
      <div>
        <Button onClick={() => go("case")}>{t("onToRecord")}</Button>
      </div>
    </section>
  );
}

function AnotherRequest() {
  const t = useTranslations("scanner.codeVerdict");
  const locale = useLocale();
  const nameOf = useNames();
  const { desk, view, chosen, person, draft, change, go } = useOpenCase();
  const approved = chosen?.standing?.approvals.map(({ guardian }) => guardian).filter((key) => key !== desk.me) ?? [];
  const others = view.chairs.map(({ guardian }) => guardian).filter((key) => key !== desk.me);
  const names = listOf(locale, (approved.length > 0 ? approved : others).map(nameOf));
  const scanned = draft.codeBy === "scanned";
  const back = () => {
    change({ code: "", codeBy: "typed" });
    go("case");
  };
  return (
    <>
      <Stop title={t("another", { person })} instruction={t("dontApprove", { names })}>
        <dl className="grid gap-3">
          <div>
            <dt className="text-small text-soft">{t("ofThisRequest")}</dt>
            <dd>
              <Code value={formatFallback(view.id)} label={t("ofThisRequest")} copy={false} />
            </dd>
          </div>
          <div>
            <dt className="text-small text-soft">{t(scanned ? "wasScanned" : "wasTyped")}</dt>
            <dd>
              {/* Of a scanned one as much as stands under the square. */}
              <Code
                value={shapeCode(draft.code).slice(0, 23)}
                label={t(scanned ? "wasScanned" : "wasTyped")}
                copy={false}
              />
            </dd>
          </div>
        </dl>
      </Stop>
      <div>
        <Button weight="secondary" onClick={back}>
          {t(scanned ? "scanAgain" : "typeAgain")}
        </Button>
      </div>
    </>
  );
}
