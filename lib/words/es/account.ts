import type { Catalogue, Translated } from "../types";

export const account: Translated<Catalogue["account"]> = {
  accountPage: {
    account: "Account",
    lockDesk: "Lock this desk",
    signOut: "Sign out",
    signingOut: "Signing out…",
  },
  sessions: {
    ending: "Ending…",
    whereSigned: "Where you are signed in",
    lookingWhereSigned: "Looking where you are signed in",
    sessions: "Sessions",
    lastUsed: "Last used",
    thisBrowser: "this browser",
    signOut: "Sign it out<span>: {name}</span>",
    nobodyCanSignSign: "Nobody can sign in or sign anything there afterwards without your passphrase.",
  },
  keyFile: {
    sealingKeys: "Sealing your keys…",
    keyFile: "Your key file",
    copyKeysSealedUnder:
      "A copy of your keys, sealed under your passphrase; any program for age files opens it. Your kit holds the same keys and more, so you need this only if you want one more copy.",
    yourPassphrase: "Your passphrase",
    saveOnceMore: "Save it once more",
    saveMyKeyFile: "Save my key file",
    passphraseAccountLookSlip: "This is not the passphrase of your account. Look for a slip, then try again",
    savedNobodyOpensWithout: "Saved. Nobody opens it without your passphrase.",
  },
};
