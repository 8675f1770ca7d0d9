import "server-only";
import type { JoinerDto, SetupDto } from "@/lib/contract/setup";
import { enrolmentIsOpen } from "@/lib/domain/read";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { hostIsSecure } from "../host";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { readFederation } from "../world";
import { enterGenesis } from "./enter-genesis";
import { type Joiner, requireJoiner, type Setup, seatOf } from "./state";

/** Where the setting-up stands, for everybody who has a seat. Goes on where a server died after the last signature. */
export async function viewSetup(caller: Caller): Promise<SetupDto | Refused> {
  const member = await requireAccount(caller);
  if (isRefused(member)) return member;
  const seat = await (await database()).$transaction((tx) => requireJoiner(member, tx));
  if (isRefused(seat)) return seat;
  const { me, setup } = seat;
  if (setup.genesis && setup.joiners.every(({ signature }) => signature !== null)) {
    const entered = await enterGenesis();
    if (isRefused(entered)) return entered;
  }
  const federation = await readFederation();
  const kits = new Set(federation?.kitsChecked);
  return {
    stage: federation ? (enrolmentIsOpen(federation) ? "open" : "kits") : setup.genesis ? "signing" : "draft",
    convener: me.convener,
    draft: setup.draft,
    joiners: seatsOf(setup, me, kits),
    genesis:
      setup.genesis && me.sealedPart && !kits.has(me.account.key)
        ? {
            body: toBase64url(setup.genesis.body),
            digest: setup.genesis.digest,
            sealedPart: toBase64url(me.sealedPart),
          }
        : null,
    secure: hostIsSecure(),
  };
}

function seatsOf({ joiners, invitations }: Setup, me: Joiner, kits: ReadonlySet<string>): JoinerDto[] {
  const taken = joiners.map(
    (joiner): JoinerDto => ({
      id: seatOf(joiner),
      label: joiner.invitation?.label ?? joiner.account.name,
      guardian: {
        name: joiner.account.name,
        organisation: joiner.account.organisation ?? undefined,
        key: joiner.account.key,
        recipient: joiner.account.recipient,
        witnessKey: joiner.account.witnessKey,
      },
      confirmed: joiner.confirmedAt !== null,
      convener: joiner.convener,
      you: joiner.id === me.id,
      signed: joiner.signature !== null,
      kitChecked: kits.has(joiner.account.key),
    }),
  );
  const seats = new Set(taken.map(({ id }) => id));
  const waiting = invitations
    .filter(({ id }) => !seats.has(id))
    .map(
      ({ id, label }): JoinerDto => ({
        id,
        label,
        guardian: null,
        confirmed: false,
        convener: false,
        you: false,
        signed: false,
        kitChecked: false,
      }),
    );
  return [...taken, ...waiting];
}
