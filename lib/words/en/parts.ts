/** Parts that several pages for members share. */
export const parts = {
  again: "Try again",
  how: "How it works, and who could cheat",
  paperIn: {
    file: "{paper, select, ticket {The file of your ticket} other {The file of your backup sheet}}",
    notText:
      "{paper, select, ticket {This file is not a ticket.} other {This file is not a backup sheet.}} Choose the text file that you saved.",
    scan: "{paper, select, ticket {Scan the square on the ticket} other {Scan the square on the backup sheet}}",
    scanOtherwise: "Or use the file, or type the text.",
    otherSquare:
      "{paper, select, ticket {Look for the square on the ticket.} other {Look for the square on the backup sheet.}}",
    typed:
      "{paper, select, ticket {Or type what stands on the ticket} other {Or type what stands on the backup sheet}}",
    typedHint: "The block of capitals and digits at its foot. Spaces and line breaks don’t matter.",
  },
  federationFacts: {
    federation: "Federation",
    sameFingerprint: "It is the federation of your guardian’s code: its founding document has the same fingerprint.",
    founded: "Each of its {guardians, number} guardians signed the founding document.",
    changed:
      "{changes, plural, one {One later change of the guardians is signed by enough of those before it.} other {All # later changes of the guardians are signed by enough of those before them.}}",
    unchanged: "Its guardians have not changed since.",
    guardians: "Guardians",
    giveBack: "To give something back",
    quorum: "any {threshold, number} of the {guardians, number} must meet you",
    words: "The federation’s words",
    compare:
      "Your guardian has the same fifteen words. Whenever you want to be sure, compare them with a guardian you trust.",
  },
  contents: {
    words: "{label}: {count, plural, one {# word} other {# words}}",
    invite: "Invite code of the wallet’s federation: <code></code>",
    inviteCode: "invite code",
    copyWords: "Copy the words",
    hidden: "It is here, but hidden. Look around before you show it.",
    show: "Nobody is looking over my shoulder: show it",
    hide: "Hide it again",
    copyText: "Copy the text",
    print: "Print it",
    copied: {
      title: "It is in the clipboard now.",
      says: "Other apps and your other devices may read the clipboard, and some keep what was in it. Paste it where it belongs at once, then empty the clipboard.",
      clear: "Empty the clipboard",
      cleared: "The clipboard is empty.",
      failed: "This browser does not let the page empty it: copy any other text instead.",
    },
  },
  names: {
    tooShort: "The name needs at least two letters",
    unassigned: "The name has a character that cannot be used. Type it with letters alone",
  },
  photoPick: {
    preparing: "Preparing the photo…",
    tooLarge: "This photo is too large. Choose a smaller one.",
    notAnImage: "This file is not a photo that this browser knows. Choose a JPEG, PNG or WebP.",
    unreadable: "This browser cannot read that photo. Choose another one, or a JPEG.",
    chosen: "The photo that will be sealed",
    stripped: "Made anew in this browser: where and when it was taken is no longer in it.",
    another: "Take another photo instead",
  },
  secureOnly: {
    title: "This address is not safe to type secrets into.",
    next: "Ask a guardian for the address that begins with https.",
  },
  phraseField: {
    label: "The words, in their order",
    hint: "Type them with a space between, or paste all of them at once. They stay in this page.",
    read: "The words as they were read",
    notInList: "is not in the list",
    badWords:
      "{count, plural, one {Word {places} is not in the list of wallet words. Look at its spelling.} other {Words {places} are not in the list of wallet words. Look at their spelling.}}",
    soFar: "{count, plural, one {# word} other {# words}} so far. A wallet has 12, sometimes 24.",
    doNotFit: "Every word is in the list, but together they do not fit: one is wrong, or two have changed places.",
    fit: "All words fit together.",
  },
} as const;
