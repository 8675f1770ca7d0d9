"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { useSentence } from "@/app/_words/useSentence";
import { useAct } from "@/lib/client/useAct";
import { room } from "../../_components/load";

type Props = {
  id: string;
  /** The request goes on: without its ticket nobody could finish it, so that it is asked first. */
  alive?: boolean;
};

/** Takes the ticket of a request off this browser. */
export function Forget({ id, alive = false }: Props) {
  const t = useTranslations("recover.forget");
  const sentence = useSentence();
  const router = useRouter();
  const act = useAct();
  const [asking, ask] = useState(false);
  const forget = async () => {
    const gone = await act.run(t("busy"), async () => {
      const { device, forgetCase } = await room();
      await forgetCase(device, id);
    });
    if (gone) router.push("/recover");
  };
  const trouble = act.told ? sentence(act.told) : undefined;
  return (
    <div className="grid justify-items-start gap-3">
      {!asking && trouble && (
        <p role="alert" className="font-strong text-stop">
          {trouble}
        </p>
      )}
      <Button
        weight={alive ? "secondary" : "quiet"}
        busy={asking ? undefined : act.busy}
        onClick={alive ? () => ask(true) : forget}
      >
        {t("act")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t("sure")}
        act={t("act")}
        danger
        onAct={forget}
        busy={act.busy}
        error={trouble}
      >
        <p>{t("sureSays")}</p>
      </Dialog>
    </div>
  );
}
