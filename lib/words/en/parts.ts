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
    aWill: "will",
    will: "{label} (will)",
    pdf: {
      locked: "This PDF is locked with a password. Save it, and open it with a program that asks for the password.",
      tooManyPages:
        "This PDF has more than 300 pages, too many to be shown here. Save it, and open it with another program.",
      tooSlow: "This PDF took too long to be read here, and was closed. Save it, and open it with another program.",
      damaged:
        "This PDF is damaged: its pages can’t be found. It came here as it was left. Save it; another program may still find some.",
      notPdf:
        "This file calls itself a PDF, but nothing of one is in it. It came here as it was left. Open it elsewhere only if you expect it.",
      noReader:
        "What shows PDFs could not be loaded. The file is here: save it, or try again when the connection is back.",
    },
    copyNotes: "Copy the ecash",
    redeemWallet: "Open a wallet for Fedimint ecash on a device that you trust.",
    redeemJoin: "Let it join the federation, with the invite code if it asks for one.",
    redeemJoinUnknown: "Let it join the federation that gave the ecash out; a guardian can help with its invite code.",
    redeemPaste: "Choose to receive ecash, and paste it. The wallet then says how much of it is still good.",
    file: "{name}, {size}",
    save: "Save the file",
    look: "Look at it here",
    tooLargeHere: "This picture is too large to be shown here. Save it instead.",
    otherFile: "This page cannot show such a file. Open it only if you expect it.",
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
  ecash: {
    amount: "Amount",
    sats: "{sats, number, ::.###} sats",
    notes: "Notes",
    notesOf: "{count, number}: {sizes}",
    tier: "{count, number} × {sats, number, ::.###} sats",
    federation: "Federation’s id begins with",
    invite: "Its addresses",
    invites: "in the ecash itself",
    invitesNot: "not in it: keep the invite code with it",
    unproven: "This is what the ecash says of itself. Whether it is good, or spent already, only its federation knows.",
  },
} as const;
