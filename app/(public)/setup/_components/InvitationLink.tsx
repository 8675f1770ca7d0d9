"use client";

import { CopyButton } from "@/app/_ui/CopyButton";
import { invitationLink } from "@/lib/client/setup";

/** A link as it is sent, shown once: this page has its token, and nobody else has. */
export function InvitationLink({ token, name }: { token: string; name: string }) {
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
        <CopyButton text={link} what={`Copy the link for ${name}`} />
        <span className="text-small text-soft">It works once. After a reload it is not shown again.</span>
      </div>
    </div>
  );
}
