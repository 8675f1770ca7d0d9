export const federation = {
  federationPage: {
    tryAgain: "Try again",
    readingFederationsEntries: "Reading the federation’s entries",
    guardiansSuffice: "{threshold, number} of {length, number} guardians suffice",
    foundingDocumentOneSigned:
      "The founding document is the one that you have signed, and every guardian’s signature under it is right.",
    nothingFederationsEntriesLeft:
      "Nothing of the federation’s {length, number} entries is left out, and each was allowed when it was made.",
    whoeverAsksWhetherReal:
      "Whoever asks whether this is the real federation can compare these words with those of any other guardian.",
    federations15Words: "The federation’s 15 words",
  },
  ownKit: {
    chooseFileKit: "Choose the file of your kit",
    typePassphraseKit: "Type the passphrase of the kit",
    openingKitFile: "Opening the kit from the file…",
    lookSlip: "{wrongPassphrase}. Look for a slip",
    yourKit: "Your kit",
    savedCheckedServerKeeps:
      "You have saved and checked it. The server keeps no copy of its part of the common key any more, so it can’t be made again: copy the file that you have, and keep it in two places.",
    checkedYet: "You have not checked it yet.",
    tryMyKitAgain: "Try my kit again",
    openedBrowserGoesNowhere: "It is opened in this browser and goes nowhere.",
    passphraseKit: "Passphrase of the kit",
    tryIt: "Try it",
    kitGood: "Your kit is good",
    opensHoldsKeysPart: "It opens, it holds your keys, and its part of the common key fits the federation.",
  },
  rules: {
    rules: "Rules",
    membersRecovery: "A member’s recovery",
    anInheritance: "An inheritance",
    aHold: "A hold",
    eachGuardianCanHold: "Each guardian can hold a request once; it lapses after {lengthInWords}.",
  },
  guardians: {
    guardians: "Guardians",
    you: "(you)",
    none: "none",
    checked: "checked",
    checkedYet: "not checked yet",
    theirKeys: "Their keys",
  },
} as const;
