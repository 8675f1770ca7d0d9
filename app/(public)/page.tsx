import Link from "next/link";
import { say } from "@/app/_words/say";
import { announceFederation } from "@/lib/server/trail/announce-federation";
import { Page } from "../_ui/Page";
import { Announced } from "./_components/Announced";
import { Door } from "./_components/Door";
import { Sight } from "./_components/Sight";

/** The front door: what this is, in two sentences, a door for each who comes, whose desk it is and who sees what. */
export default async function Landing() {
  const [t, announcement] = await Promise.all([say("front"), announceFederation()]);
  return (
    <Page title={t("title")}>
      <p className="text-lead">{t("lead")}</p>
      <p>
        <Link href="/how-it-works">{t("how")}</Link>
      </p>
      <ul aria-label={t("doors")} className="grid gap-3 sm:grid-cols-2">
        <Door href="/recover" title={t("lost.title")}>
          {t("lost.says")}
        </Door>
        <Door href="/inherit" title={t("died.title")}>
          {t("died.says")}
        </Door>
        <Door href="/join" title={t("backUp.title")}>
          {t("backUp.says")}
        </Door>
        <Door href="/desk" title={t("desk.title")}>
          {t("desk.says")}
        </Door>
      </ul>
      <Announced announcement={announcement} />
      <Sight />
    </Page>
  );
}
