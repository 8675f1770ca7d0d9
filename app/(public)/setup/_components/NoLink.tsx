"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import type { SetupRole } from "./steps";

const texts = {
  convener: {
    title: "Setting up begins with a link",
    says: "The server prints it when it starts for the first time. Whoever runs the server can have a new one printed with “npm run setup-link”.",
    to: "/setup",
  },
  guardian: {
    title: "Becoming a guardian begins with an invitation",
    says: "The person who sets up the federation sends you a link. Open it in the browser that you will use as a guardian.",
    to: "/setup/guardian",
  },
};

/** Without a link and without a session. */
export function NoLink({ role }: { role: SetupRole }) {
  const t = useTranslations("setup.noLink");
  const { title, says, to } = texts[role];
  return (
    <Page title={title}>
      <p>{says}</p>
      <p>{t("ifMadeAccountAlready")}</p>
      <div>
        <LinkButton href={`/sign-in?to=${encodeURIComponent(to)}`}>{t("signIn")}</LinkButton>
      </div>
    </Page>
  );
}
