export const federation = {
  page: {
    tryAgain: "Try again",
    reading: "Reading the federation’s entries",
    suffice: "{threshold, number} of {guardians, number} guardians suffice",
    signed: "The founding document is the one that you have signed, and every guardian’s signature under it is right.",
    complete:
      "Nothing of the federation’s {entries, number} entries is left out, and each was allowed when it was made.",
    wordsSay:
      "Whoever asks whether this is the real federation can compare these words with those of any other guardian.",
    words: "The federation’s 15 words",
  },
  guardians: {
    caption: "Guardians",
    name: "Name",
    you: "{name} <soft>(you)</soft>",
    organisation: "Organisation",
    none: "none",
    kit: "Kit",
    checked: "checked",
    unchecked: "not checked yet",
    keys: "Their keys",
    key: "key of {name}",
  },
  rules: {
    title: "Rules",
    recovery: "A member’s recovery",
    inheritance: "An inheritance",
    hold: "A hold",
  },
  ownKit: {
    title: "Your kit",
    checked:
      "You have saved and checked it. The server keeps no copy of its part of the common key any more, so it can’t be made anew: copy the file that you have, and keep it in two places.",
    unchecked: "You have not checked it yet.",
    open: "Try my kit again",
    file: "The file of your kit",
    fileHint: "It is opened in this browser and goes nowhere.",
    fileMissing: "Choose the file of your kit",
    passphrase: "The passphrase of the kit",
    passphraseHint: "The one that you had when you saved it.",
    passphraseMissing: "Type the passphrase of the kit",
    passphraseWrong: "This passphrase does not open the kit. Look for a slip",
    act: "Try it",
    opening: "Opening the kit from the file…",
    good: "Your kit is good",
    goodSays: "It opens, it holds your keys, and its part of the common key fits the federation.",
  },
} as const;
