"use client";

import { useTranslations } from "use-intl";
import { CopyButton } from "@/app/_ui/CopyButton";
import { invitationLink } from "@/lib/client/setup";

/** A link as it is sent, shown once: this page has its token, and nobody else has. */
export function InvitationLink({ token, name }: { token: string; name: string }) {
  const t = useTranslations("setup.invitationLink");
  const link = invitationLink(window.location.origin, token);
  return (
    <div>
      <p
        className="break-all rounded-edge border border-line bg-sunk px-3 py-2 font-mono text-small"
        data-testid="invitation"
      >
        {link}
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <CopyButton text={link} what={t("copy", { name })} />
        <span className="text-small text-soft">{t("once")}</span>
      </div>
    </div>
  );
}
