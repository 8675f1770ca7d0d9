"use client";

import { useCallback } from "react";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { useLoaded } from "../../_components/useLoaded";

/** Without a code there is nothing to check the federation against, so nothing begins here. */
export function ScanFirst() {
  const { value } = useLoaded(
    useCallback(async () => {
      const [{ thisDevice }, { announced }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/federation"),
      ]);
      return announced(await thisDevice());
    }, []),
  );
  return (
    <Page title="Ask a guardian for the code">
      <p>
        A backup begins with a guardian’s code. Meet a guardian, ask for the <strong>join</strong> code, and scan it
        with this device’s camera. It opens this page again, and this time the page knows which federation is meant.
      </p>
      <p>
        The code carries the federation’s fingerprint. With it your browser makes sure that what you seal is sealed to
        the right guardians and to nobody else; no website can replace that.
      </p>
      {value?.name && (
        <Notice title={`This address says it belongs to ${value.name}.`}>
          <p>
            {value.open
              ? "Nobody has to believe that: the code will show it."
              : "It is not open yet: its guardians are still setting up. Ask one of them when it will be."}
          </p>
        </Notice>
      )}
      <div>
        <LinkButton href="/backup" weight="secondary">
          I have a backup already
        </LinkButton>
      </div>
    </Page>
  );
}
