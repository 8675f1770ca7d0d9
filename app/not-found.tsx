import type { Metadata } from "next";
import { LinkButton } from "./_ui/LinkButton";
import { Page } from "./_ui/Page";
import { say } from "./_words/say";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("notFound") });

export default async function NotFound() {
  const t = await say("house");
  return (
    <Page title={t("notFound.title")}>
      <p>{t("notFound.says")}</p>
      <div>
        <LinkButton href="/">{t("frontDoor")}</LinkButton>
      </div>
    </Page>
  );
}
