import type { Metadata } from "next";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { say } from "@/app/_words/say";
import { Cheats } from "./_components/Cheats";
import { LogDrawing } from "./_components/LogDrawing";
import { MeetingDrawing } from "./_components/MeetingDrawing";
import { Part } from "./_components/Part";
import { PepperDrawing } from "./_components/PepperDrawing";
import { SealedDrawing } from "./_components/SealedDrawing";
import { OnePoint, ThreePoints, TwoPoints } from "./_components/ShareDrawings";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("howItWorks") });

const parts = ["sealed", "share", "pepper", "lost", "cheats", "log", "limits"] as const;
const steps = ["step1", "step2", "step3", "step4", "step5", "step6"] as const;
const limits = ["quorum", "program", "device", "guessable", "forgotten", "silent"] as const;
const formats = ["age", "shamir", "pepper", "signatures", "log"] as const;

const b = (text: React.ReactNode) => <strong>{text}</strong>;

/** The whole of it in plain words, with drawings: what is sealed, who could cheat, and what nobody is defended against. */
export default async function HowItWorks() {
  const t = await say("howItWorks");
  const share = await say("howItWorks.share.drawing");
  return (
    <Page back={{ href: "/", label: "Holdfast" }} title={t("title")}>
      <div className="grid gap-2">
        <p className="text-lead">{t("lead")}</p>
        <p>{t("example")}</p>
      </div>
      <nav aria-labelledby="contents">
        <h2 id="contents" className="sr-only">
          {t("contents")}
        </h2>
        <ol className="grid list-decimal gap-1 ps-6">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>

      <Part id="sealed" title={t("sealed.title")}>
        <p>{t("sealed.says")}</p>
        <p>{t("sealed.key")}</p>
        <SealedDrawing t={await say("howItWorks.sealed.drawing")} />
      </Part>

      <Part id="share" title={t("share.title")}>
        <p>{t("share.says")}</p>
        <OnePoint t={share} />
        <p>{t("share.one")}</p>
        <TwoPoints t={share} />
        <p>{t("share.two")}</p>
        <ThreePoints t={share} />
        <p>{t("share.three")}</p>
        <p>{t("share.fingerprint")}</p>
      </Part>

      <Part id="pepper" title={t("pepper.title")}>
        <p>{t("pepper.says")}</p>
        <p>{t("pepper.how")}</p>
        <PepperDrawing t={await say("howItWorks.pepper.drawing")} />
        <p>{t("pepper.count")}</p>
      </Part>

      <Part id="lost" title={t("lost.title")}>
        <ol className="grid list-decimal gap-3 ps-6">
          {steps.map((step) => (
            <li key={step}>{t.rich(`lost.${step}`, { b })}</li>
          ))}
        </ol>
        <MeetingDrawing t={await say("howItWorks.lost.drawing")} />
      </Part>

      <Part id="cheats" title={t("cheats.title")}>
        <Cheats t={await say("howItWorks.cheats")} />
      </Part>

      <Part id="log" title={t("log.title")}>
        <p>{t("log.says")}</p>
        <LogDrawing t={await say("howItWorks.log.drawing")} />
        <p>{t("log.holds")}</p>
      </Part>

      <Part id="limits" title={t("limits.title")}>
        <p>{t("limits.says")}</p>
        <ul className="grid list-disc gap-3 ps-6">
          {limits.map((limit) => (
            <li key={limit}>{t.rich(`limits.${limit}`, { b })}</li>
          ))}
        </ul>
        <Fold title={t("exact.title")}>
          <ul className="grid gap-2">
            {formats.map((format) => (
              <li key={format}>{t(`exact.${format}`)}</li>
            ))}
            <li>{t("exact.source")}</li>
          </ul>
        </Fold>
      </Part>

      <section aria-labelledby="next" className="grid gap-4 border-line border-t pt-6">
        <h2 id="next">{t("next.title")}</h2>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/recover" weight="secondary" prefetch={false}>
            {t("next.recover")}
          </LinkButton>
          <LinkButton href="/join" weight="secondary" prefetch={false}>
            {t("next.join")}
          </LinkButton>
          <LinkButton href="/" weight="secondary" prefetch={false}>
            {t("next.front")}
          </LinkButton>
        </div>
      </section>
    </Page>
  );
}
