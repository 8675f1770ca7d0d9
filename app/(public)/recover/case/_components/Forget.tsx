"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { useAct } from "@/lib/client/useAct";
import { ToldView } from "../../../_components/ToldView";
import { room } from "../../_components/load";

/** Takes the ticket of an ended request off this browser. */
export function Forget({ id }: { id: string }) {
  const t = useTranslations("recover.forget");
  const router = useRouter();
  const act = useAct();
  const forget = async () => {
    const gone = await act.run(t("oneMoment"), async () => {
      const { device, forgetCase } = await room();
      await forgetCase(device, id);
    });
    if (gone) router.push("/recover");
  };
  return (
    <div className="grid justify-items-start gap-3">
      {act.told && <ToldView told={act.told} />}
      <Button weight="quiet" busy={act.busy} onClick={forget}>
        {t("takeTicketOffBrowser")}
      </Button>
    </div>
  );
}
