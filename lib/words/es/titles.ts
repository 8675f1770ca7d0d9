import type { Catalogue, Translated } from "../types";

export const titles: Translated<Catalogue["titles"]> = {
  request: "Request",
  federation: "Federation",
  account: "Account",
  desk: "Desk",
  requests: "Requests",
  codes: "Codes",
  notFound: "Not here",
  signIn: "Sign in",
  recoverNew: "Getting your words back",
  recover: "Getting your words back",
  recoverCase: "Your request",
  setupGuardian: "Becoming a guardian",
  setup: "Setting up",
  backupNew: "Make a backup",
  backup: "Your backup",
  join: "Back something up",
};
