"use client";

import { Button } from "./_ui/Button";
import { LinkButton } from "./_ui/LinkButton";
import { Page } from "./_ui/Page";

/** A bug or an outage; refusals are told on the page where they arise. The digest finds the line in the server's log. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page title="This page could not be shown">
      <p>
        Something went wrong on our side. What was signed and acknowledged before is kept; whatever was not acknowledged
        did not happen. Try again, and if it stays like this, tell a guardian.
      </p>
      {error.digest && (
        <p className="text-soft">
          For whoever looks after the server: <code className="font-mono">{error.digest}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button onClick={reset}>Try again</Button>
        <LinkButton href="/" weight="secondary">
          Go to the front door
        </LinkButton>
      </div>
    </Page>
  );
}
