"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Tag } from "@/app/_ui/Tag";
import { Time } from "@/app/_ui/Time";
import type { Request } from "@/lib/client/followBackup";
import { useAct } from "@/lib/client/useAct";
import { inAList } from "../../_components/inAList";
import { acts, type BackupHere } from "./load";

type Props = { here: BackupHere; onChanged: () => Promise<void> };

/** Requests that guardians have connected with this backup, and the way to stop one that is not the member's. */
export function Requests({ here, onChanged }: Props) {
  const { followed } = here;
  const { threshold } = followed.manifest;
  const live = followed.requests.filter(({ vetoed, ended }) => !vetoed && ended === null);
  const past = followed.requests.filter(({ vetoed, ended }) => vetoed || ended !== null);
  const nameOf = (key: string) => followed.guardians.find((guardian) => guardian.key === key)?.name ?? "a guardian";
  const keyLost = new Set(followed.keyLostBy).size;
  return (
    <section className="grid gap-3">
      <h2>Requests in your name</h2>
      {keyLost > 0 && (
        <Notice tone="wait" title="Guardians say that this device is out of your hands.">
          <p>
            {keyLost} of {threshold} have recorded it. Once {threshold} have, this device can no longer stop a request.
            If that is wrong, meet a guardian now.
          </p>
        </Notice>
      )}
      {live.length === 0 && <p>Nobody is asking for this backup.</p>}
      {live.map((request) => (
        <LiveRequest key={request.case} here={here} request={request} nameOf={nameOf} onChanged={onChanged} />
      ))}
      {past.length > 0 && (
        <ul className="border-line border-t">
          {past.map((request) => (
            <li key={request.case} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2">
              <span>
                asked for on <Time at={request.openedAt} as="day" />
              </span>
              <Tag tone={request.vetoed ? "stop" : "plain"}>{request.vetoed ? "stopped by you" : endOf(request)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const ends = { completed: "given back", withdrawn: "taken back by whoever asked", expired: "ran out" };
const endOf = ({ ended }: Request) => (ended ? ends[ended] : "");

function LiveRequest({
  here,
  request,
  nameOf,
  onChanged,
}: Props & { request: Request; nameOf: (key: string) => string }) {
  const [asking, ask] = useState(false);
  const act = useAct();
  const { threshold } = here.followed.manifest;
  const { approvedBy, releasedBy, openedAt, kind } = request;

  const stop = async () => {
    const sent = await act.run("Stopping the request…", async () => {
      const { device, veto } = await acts();
      return veto(device, here.followed, request.case);
    });
    if (!sent) return;
    ask(false);
    await onChanged();
  };
  const given = new Set(releasedBy).size;
  return (
    <Notice
      tone="wait"
      title={
        kind === "recovery" ? "Somebody asks for this backup as you." : "Somebody asks for this backup as your heir."
      }
    >
      <div className="mt-1 grid gap-3">
        <p>
          Opened <Time at={openedAt} as="ago" />.{" "}
          {approvedBy.length === 0
            ? "No guardian has approved it."
            : `Approved by ${inAList(approvedBy.map(nameOf))}; ${threshold} are enough.`}
          {given > 0 && ` ${given} ${given === 1 ? "share has" : "shares have"} been handed over.`}
        </p>
        <p>If this is you, there is nothing to do here. If it is not, stop it now and tell a guardian.</p>
        <div>
          <Button weight="danger" onClick={() => ask(true)}>
            This is not me: stop the request
          </Button>
        </div>
        <Dialog
          open={asking}
          onClose={() => ask(false)}
          title="Stop this request?"
          act="Stop the request"
          danger
          onAct={stop}
          busy={act.busy}
          error={act.told ? `${act.told.what} ${act.told.next}` : undefined}
        >
          <p>
            You sign with your backup’s key that this request is not yours. It ends at once for this backup: no guardian
            can hand over a share in it any more. It can’t be undone; if it was yours after all, open a new request.
          </p>
        </Dialog>
      </div>
    </Notice>
  );
}
