"use client";

/**
 * The pages of the desk. None is shown before the desk is open, so none comes with the page that asks for the passphrase:
 * they are fetched while it is typed.
 */
import { onDemand } from "@/app/_house/onDemand";
import { RoomOnItsWay } from "./RoomOnItsWay";

const queue = onDemand(() => import("./Queue").then((room) => room.Queue), RoomOnItsWay);
const oneCase = onDemand(() => import("../cases/[id]/_components/Case").then((room) => room.Case), RoomOnItsWay);
const codes = onDemand(() => import("../codes/_components/CodesPage").then((room) => room.CodesPage), RoomOnItsWay);
const federation = onDemand(
  () => import("../federation/_components/FederationPage").then((room) => room.FederationPage),
  RoomOnItsWay,
);
const rules = onDemand(
  () => import("../federation/rules/_components/RulesPage").then((room) => room.RulesPage),
  RoomOnItsWay,
);
const account = onDemand(
  () => import("../account/_components/AccountPage").then((room) => room.AccountPage),
  RoomOnItsWay,
);

export const Queue = queue.Part;
export const Case = oneCase.Part;
export const CodesPage = codes.Part;
export const FederationPage = federation.Part;
export const RulesPage = rules.Part;
export const AccountPage = account.Part;

/** All of them, ahead of their first showing. @throws whatever the bundler throws if one does not come. */
export const bringRooms = () =>
  Promise.all([queue, oneCase, codes, federation, rules, account].map(({ bring }) => bring()));
