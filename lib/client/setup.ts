/** Setting up, before there is a log: thin acts on `/api/setup`. What a guardian's browser checks is in `genesis.ts`. */
import type { z } from "zod";
import type { DraftInput } from "@/lib/contract/setup";
import { type Keyring, publicKeys } from "@/lib/protocol/keyring";
import { joinerWords } from "@/lib/protocol/words";
import { Nothing, Setup } from "./answers";
import type { Device } from "./device";
import { type AccountForm, makeAccount } from "./newAccount";
import { isRefused, type Refused, RefusedError } from "./outcome";
import { newToken } from "./tokens";

type Done = Refused | null;

const act = async ({ api }: Device, method: "POST" | "PUT", path: string, body?: unknown): Promise<Done> => {
  const answer = await api.call(path, Nothing, { method, body });
  return isRefused(answer) ? answer : null;
};

/** Where setting up stands, for the convener and every joiner. */
export const loadSetup = ({ api }: Device): Promise<Setup | Refused> => api.call("/api/setup", Setup);

/** The convener's account, with the token of the one-time link. Sign in afterwards. */
export async function beginSetup(device: Device, token: string, form: AccountForm): Promise<Done> {
  const { account } = await makeAccount(device, form);
  return act(device, "POST", "/api/setup", { token, account });
}

/** A guardian's account, with the token of an invitation. Sign in afterwards. */
export async function joinSetup(device: Device, token: string, form: AccountForm): Promise<Done> {
  const { account } = await makeAccount(device, form);
  return act(device, "POST", "/api/setup/join", { token, account });
}

/** Throws away a genesis that was drawn up, and its signatures. */
export const saveSetup = (device: Device, draft: z.input<typeof DraftInput>): Promise<Done> =>
  act(device, "PUT", "/api/setup", draft);

/** An invitation: the token goes into the fragment of the link, its hash to the server. */
export async function invite(device: Device, label: string): Promise<{ token: string } | Refused> {
  const { token, hash } = newToken();
  return (await act(device, "POST", "/api/setup/invitations", { hash, label })) ?? { token };
}

/** The convener has heard the joiner's five words over the telephone, and they are those on the screen. */
export const confirmJoiner = (device: Device, id: string): Promise<Done> =>
  act(device, "POST", `/api/setup/joiners/${encodeURIComponent(id)}`, { act: "confirm" });

/** Another link for the same seat: the earlier one no longer works, and whoever had used it loses the account. */
export async function inviteAgain(device: Device, id: string): Promise<{ token: string } | Refused> {
  const { token, hash } = newToken();
  const path = `/api/setup/joiners/${encodeURIComponent(id)}`;
  return (await act(device, "POST", path, { act: "reinvite", hash })) ?? { token };
}

/** Takes a joiner out, or an invitation back. */
export const removeJoiner = (device: Device, id: string): Promise<Done> =>
  act(device, "POST", `/api/setup/joiners/${encodeURIComponent(id)}`, { act: "remove" });

/** Draws up the genesis: the server deals the pepper. */
export const drawUpGenesis = (device: Device): Promise<Done> => act(device, "POST", "/api/setup/genesis", {});

type Joined = NonNullable<Setup["joiners"][number]["guardian"]>;

/** The five words of a joiner, from the keys that the server shows. The joiner's own browser has them from the real ones. */
export const wordsOfJoiner = (guardian: Joined): string[] => joinerWords(guardian);

/** The five words of the keys in this browser. */
export const ownWords = async (keyring: Keyring): Promise<string[]> => joinerWords(await publicKeys(keyring));

/** The link to hand to a guardian; the token stays in the fragment, which no server is sent. */
export const invitationLink = (origin: string, token: string): string => `${origin}/setup/guardian#${token}`;

/** Whether these keys still wait for their federation: nothing signed yet, or signed and not yet in the log. */
export const notFoundedYet = ({ genesis }: Keyring, fault: unknown): boolean =>
  genesis === undefined || (fault instanceof RefusedError && fault.refusal.refused === "federationMissing");

/** The caller's own seat. */
export const ownSeat = ({ joiners }: Setup) => joiners.find(({ you }) => you);

export const ownKitUnchecked = (setup: Setup | Refused): boolean =>
  !isRefused(setup) && setup.stage === "kits" && ownSeat(setup)?.kitChecked === false;

/** What keeps the founding document from being drawn up; null for nothing. */
export function lackOf({ draft, joiners }: Setup) {
  const wanted = draft?.guardians ?? 0;
  const lack = {
    missing: Math.max(0, wanted - joiners.length),
    tooMany: Math.max(0, joiners.length - wanted),
    untaken: joiners.filter(({ guardian }) => !guardian).length,
    unconfirmed: joiners.filter(({ guardian, confirmed, convener }) => guardian && !confirmed && !convener).length,
  };
  return Object.values(lack).some((count) => count > 0) ? lack : null;
}
