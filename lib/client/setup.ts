/** Setting up, before there is a log: thin acts on `/api/setup`. What a guardian's browser checks is in `genesis.ts`. */
import type { z } from "zod";
import type { DraftInput } from "@/lib/contract/setup";
import { Nothing, Setup } from "./answers";
import type { Device } from "./device";
import { type AccountForm, makeAccount } from "./newAccount";
import { isRefused, type Refused } from "./outcome";
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

export const removeJoiner = (device: Device, id: string): Promise<Done> =>
  act(device, "POST", `/api/setup/joiners/${encodeURIComponent(id)}`, { act: "remove" });

/** Draws up the genesis: the server deals the pepper. */
export const drawUpGenesis = (device: Device): Promise<Done> => act(device, "POST", "/api/setup/genesis", {});
