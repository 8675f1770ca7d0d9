export const parts = {
  toldView: {
    tryAgain: "Try again",
  },
  paperIn: {
    theFileOfYour: "The file of your {what}",
    fileChooseTextFile: "This file is not a {what}. Choose the text file that you saved.",
    typeWhatStands: "Or type what stands on the {what}",
    blockCapitalsDigitsFoot: "The block of capitals and digits at its foot. Spaces and line breaks don’t matter.",
  },
  federationFacts: {
    federationGuardiansCodeFounding:
      "It is the federation of your guardian’s code: its founding document has the same fingerprint.",
    eachGuardiansSignedFounding: "Each of its {length, number} guardians signed the founding document.",
    allLaterChangesGuardians:
      "All {count, number} later changes of the guardians are signed by enough of those before them.",
    guardiansChangedSince: "Its guardians have not changed since.",
    giveSomethingBack: "To give something back",
    federationsWords: "The federation’s words",
    guardianSameFifteenWords:
      "Your guardian has the same fifteen words. Whenever you want to be sure, compare them with a guardian you trust.",
  },
  contents: {
    words: "{label}: {length, number} words",
    inviteCode: "invite code",
    copyText: "Copy the text",
    hideAgain: "Hide it again",
    hereButHiddenLook: "It is here, but hidden. Look around before you show it.",
    nobodyLookingOverMy: "Nobody is looking over my shoulder: show it",
  },
  photoPick: {
    preparingPhoto: "Preparing the photo…",
    photoSealed: "The photo that will be sealed",
    madeAnewBrowserWhere: "Made anew in this browser: where and when it was taken is no longer in it.",
    takeAnotherPhotoInstead: "Take another photo instead",
  },
  secureOnly: {
    addressSafeTypeSecrets: "This address is not safe to type secrets into.",
    askGuardianAddressBegins: "Ask a guardian for the address that begins with https.",
  },
  phraseField: {
    wordsOrder: "The words, in their order",
    typeSpaceBetweenPaste: "Type them with a space between, or paste all of them at once. They stay in this page.",
    wordsWereRead: "The words as they were read",
    isNotInThe: "is not in the list",
  },
} as const;
