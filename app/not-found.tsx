import type { Metadata } from "next";
import { LinkButton } from "./_ui/LinkButton";
import { Page } from "./_ui/Page";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <Page title="There is no page at this address">
      <p>
        If somebody gave you a link or a printed address, compare it letter by letter. Nothing you saved is lost by
        coming here.
      </p>
      <div>
        <LinkButton href="/">Go to the front door</LinkButton>
      </div>
    </Page>
  );
}
