"use client";

import { useTranslations } from "use-intl";
import { Button } from "./_ui/Button";
import { LinkButton } from "./_ui/LinkButton";
import { Page } from "./_ui/Page";

/** A bug or an outage; refusals are told on the page where they arise. The digest finds the line in the server's log. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("house");
  const { digest } = error;
  return (
    <Page title={t("failure.title")}>
      <p>{t("failure.says")}</p>
      {digest && (
        <p className="text-soft">
          {t.rich("failure.digest", { digest, code: (text) => <code className="font-mono">{text}</code> })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button onClick={reset}>{t("failure.again")}</Button>
        <LinkButton href="/" weight="secondary">
          {t("frontDoor")}
        </LinkButton>
      </div>
    </Page>
  );
}
