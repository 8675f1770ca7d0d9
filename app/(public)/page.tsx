import { say } from "@/app/_words/say";
import { Page } from "../_ui/Page";
import { Door } from "./_components/Door";

/** The front door: what this is, in two sentences, and a door for each who comes. */
export default async function Landing() {
  const t = await say("front");
  return (
    <Page title={t("title")}>
      <p className="text-lead">{t("lead")}</p>
      <ul className="grid gap-3">
        <Door href="/recover" title={t("lost.title")}>
          {t("lost.says")}
        </Door>
        <Door title={t("died.title")}>{t("died.says")}</Door>
        <Door href="/join" title={t("backUp.title")}>
          {t("backUp.says")}
        </Door>
        <Door href="/desk" title={t("desk.title")}>
          {t("desk.says")}
        </Door>
      </ul>
    </Page>
  );
}
