"use client";

import { Check } from "lucide-react";
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
  const { view, person, go } = useOpenCase();
  const fact = view.facts.find((one) => one.fact === "request");
  return (
    <section role="status" className="grid gap-6 rounded-edge border-2 border-accent bg-accent-wash px-5 py-8 sm:px-8">
      <Check aria-hidden className="size-16 text-accent" strokeWidth={2.5} />
      <h2 className="text-title">This is {person}’s own request.</h2>
      <div>
        {fact && (
          <Verified
            at={fact.at}
            checks={[
              "The code on the person’s screen is the beginning of this request’s digest, which this browser has computed itself.",
              "So the key to which your share will be sealed is the one on that very device.",
            ]}
          >
            the codes are the same
          </Verified>
        )}
      </div>
      <p>It does not yet say who {person} is. Compare the face with the card, then go on.</p>
      <div>
        <Button onClick={() => go("case")}>Go on to the record</Button>
      </div>
    </section>
  );
}

function AnotherRequest() {
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
      <Stop
        title="The code on the person’s screen belongs to another request."
        instruction={`Don’t approve. Tell ${tell} by phone.`}
      >
        <div className="grid gap-3">
          <div>
            <p className="text-small text-soft">This request’s code</p>
            <Code value={formatFallback(view.id)} label="code of this request" copy={false} />
          </div>
          <div>
            <p className="text-small text-soft">What you typed</p>
            <code className="font-mono break-all">{draft.code}</code>
          </div>
        </div>
      </Stop>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button weight="danger" onClick={() => go("deny")}>
          Stop this request
        </Button>
        <Button weight="quiet" onClick={retype}>
          I mistyped it: type it once more
        </Button>
      </div>
    </>
  );
}
