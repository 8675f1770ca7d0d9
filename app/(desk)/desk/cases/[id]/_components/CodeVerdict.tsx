"use client";

import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Stop } from "@/app/_ui/Stop";
import { Verified } from "@/app/_ui/Verified";
import { listInWords } from "@/lib/client/caseWords";
import { formatFallback } from "@/lib/protocol/code";
import { nameIn, useOpenCase } from "./context";

/** The whole screen says whether the person in the room and this request belong together. */
export function CodeVerdict({ matches }: { matches: boolean }) {
  return matches ? <OwnRequest /> : <AnotherRequest />;
}

function OwnRequest() {
  const t = useTranslations("request.codeVerdict");
  const { view, person, go } = useOpenCase();
  const fact = view.facts.find((one) => one.fact === "request");
  return (
    <section role="status" className="grid gap-6 rounded-edge border-2 border-accent bg-accent-wash px-5 py-8 sm:px-8">
      <Check aria-hidden className="size-16 text-accent" strokeWidth={2.5} />
      <h2 className="text-title">{t("sOwnRequest", { person })}</h2>
      <div>
        {fact && (
          <Verified at={fact.at} checks={[t("codePersonsScreenBeginning"), t("soKeyWhichShare")]}>
            {t("codesSame")}
          </Verified>
        )}
      </div>
      <p>{t("doesYetSayWho", { person })}</p>
      <div>
        <Button onClick={() => go("case")}>{t("goRecord")}</Button>
      </div>
    </section>
  );
}

function AnotherRequest() {
  const t = useTranslations("request.codeVerdict");
  const { desk, view, chosen, draft, change, go } = useOpenCase();
  const approved = chosen?.standing?.approvals.map(({ guardian }) => guardian).filter((key) => key !== desk.me) ?? [];
  const others = view.chairs.map(({ guardian }) => guardian).filter((key) => key !== desk.me);
  const tell = listInWords((approved.length > 0 ? approved : others).map((key) => nameIn(desk, key)));
  const retype = () => {
    change({ code: "" });
    go("case");
  };
  return (
    <>
      <Stop title={t("codePersonsScreenBelongs")} instruction={t("dontApproveTellPhone", { tell })}>
        <div className="grid gap-3">
          <div>
            <p className="text-small text-soft">{t("requestsCode")}</p>
            <Code value={formatFallback(view.id)} label={t("codeRequest")} copy={false} />
          </div>
          <div>
            <p className="text-small text-soft">{t("whatTyped")}</p>
            <code className="font-mono break-all">{draft.code}</code>
          </div>
        </div>
      </Stop>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button weight="danger" onClick={() => go("deny")}>
          {t("stopRequest")}
        </Button>
        <Button weight="quiet" onClick={retype}>
          {t("iMistypedTypeOnce")}
        </Button>
      </div>
    </>
  );
}
