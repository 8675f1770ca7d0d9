export const setup = {
  ways: {
    convener: "Setting up a federation",
    guardian: "Becoming a guardian",
  },
  unlockStep: {
    title: "Go on, {name}",
    unlock: "Unlock and go on",
  },
  signedStep: {
    title: "You have signed",
    change: "Change something and draw it up anew",
    missing:
      "{missing, plural, one {One guardian has still to sign.} other {# guardians have still to sign.}} The last signature founds the federation, and this page goes on to the next step by itself.",
    signed: "signed",
    notSigned: "not signed yet",
  },
  spokenWords: {
    compare: "Ring {name}, or meet. The five words read to you must be these:",
    same: "I heard these words from {name}",
    others: "The words were others",
  },
  noLink: {
    convener: {
      title: "Setting up begins with a link",
      says: "The server prints it when it starts for the first time. Whoever runs the server can have a new one printed with “npm run setup-link”.",
    },
    guardian: {
      title: "Becoming a guardian begins with an invitation",
      says: "The person who sets up the federation sends you a link. Open it in the browser that you will use as a guardian.",
    },
    hasAccount: "If you have made your account already, sign in: you come back to where you were.",
    signIn: "Sign in",
  },
  gatheringStep: {
    drawingUp: "Drawing up the founding document…",
    title: "The guardians",
    drawUp: "Draw up the founding document",
    federation: "Federation",
    figures: "Figures",
    suffice: "{threshold, number} of {guardians, number} guardians suffice",
    change: "Change name or figures",
    whatToDo:
      "Send each guardian a link of their own. When they have opened it, let them read five words to you, by voice, and compare them with those shown here.",
    guardians: "Guardians",
    tooMany:
      "{count, plural, one {Take one guardian out, or change the figures.} other {Take # guardians out, or change the figures.}}",
    missing:
      "{count, plural, one {One guardian has still to be invited.} other {# guardians have still to be invited.}}",
    untaken: "{count, plural, one {One link has not been opened yet.} other {# links have not been opened yet.}}",
    unconfirmed:
      "{count, plural, one {One guardian has still to be confirmed.} other {# guardians have still to be confirmed.}}",
  },
  seatStates: {
    guardians: "Guardians",
    you: "(you)",
  },
  invitationLink: {
    copy: "Copy the link for {name}",
    once: "It works once. After a reload it is not shown again.",
  },
  ownFigures: {
    guardians: "Guardians",
    guardiansHint: "You among them.",
    threshold: "How many are enough",
    thresholdHint: "To give a backup back.",
    recoveryWait: "Before a lost backup is given back, wait",
    recoveryWaitHint:
      "Counted from when the guardians’ own browsers attest that enough of them have met the person. In that time the owner’s phone or backup sheet can stop somebody who only pretends to be the owner.",
    noWait: "Not at all",
  },
  setupFlow: {
    title: "Setting up",
    tryAgain: "Try again",
    looking: "Looking how far setting up has come",
  },
  seat: {
    confirming: "Confirming…",
    makingLink: "Making a link…",
    takingOut: "Taking out…",
    invitedAs: "You invited “{label}”.",
    makeLink: "Make a new link",
    inviteAnew: "Invite anew",
    takeOut: "Take out",
    takeLinkBack: "Take the link back",
    askInvite: "Invite anew for {name}’s seat?",
    askTakeOut: "Take {name} out?",
    doTakeOut: "Take {name} out",
    inviteDeletes:
      "The account that {name} made here is deleted, with its keys. The seat stays, and gets another link. This can’t be undone.",
    inviteVoids: "The link no longer works. The seat stays, and gets another link. This can’t be undone.",
    takeOutDeletes:
      "The account that {name} made here is deleted, with its keys. The seat is free again. This can’t be undone.",
    takeOutVoids: "The link no longer works. The seat is free again. This can’t be undone.",
    you: "you",
    convener: "convener",
    confirmed: "confirmed",
    waitsForYou: "waits for you",
    notOpened: "link not opened yet",
  },
  kitStep: {
    typePassphrase: "Type your passphrase",
    making: "Making your kit…",
    chooseFile: "Choose the file that you have just saved",
    opening: "Opening the kit from the file…",
    opensNoKeys: "This passphrase does not open your keys. Look for a slip, then try again",
    opensNoKit: "This passphrase does not open the kit. Look for a slip, then try again",
    title: "Save your kit",
    whatItIs:
      "The federation is founded. Your kit is one file with your keys and your part of the federation’s common key, sealed under your passphrase. Together with a copy of the server’s data folder, enough kits can restore the common key; the pages for that are not there yet. Keep it where you keep papers: on a stick in a drawer, not only on this device.",
    openingDesk: "Opening your desk",
    passphrase: "Your passphrase",
    passphraseHint: "The one of your account. The kit opens with it.",
    saveTask: "Save the kit as a file",
    saved: "saved",
    saveAgain: "Save it once more",
    save: "Save my kit",
    checkTask: "Choose the saved file, so that this browser tries it once",
    check: "Check my kit",
  },
  figuresMeaning: {
    title: "What {threshold, number} of {guardians, number} means",
    quorum: "Any {threshold, number} guardians together can give a member back what was lost.",
    tooFew:
      "{count, plural, one {A single guardian can open nothing, and neither can the server.} other {# of them together can open nothing, and neither can the server.}}",
    spare:
      "{spare, plural, one {One may lose their keys or move away, and nothing is lost.} other {Up to # may lose their keys or move away, and nothing is lost.}}",
    noneSpare: "Nobody may be missing",
    noneSpareSays:
      "If a single guardian loses the keys, nothing can be given back any more. Take one guardian more, or ask for one fewer.",
    stalls: "A few could hold up the heirs",
    stallsSays:
      "{count, plural, one {With these figures one guardian who stays away could keep an inheritance’s waiting time from ever beginning.} other {With these figures # guardians who stay away could keep an inheritance’s waiting time from ever beginning.}} {enough, number} guardians are enough against that.",
  },
  otherAccount: {
    title: "You are signed in as {name}",
    says: "A link is for one person, and each guardian needs a browser of their own. If you only want to come back to where you were, go on. If this link is for somebody else, open it on that person’s device, or in a private window.",
    goOn: "Go on as {name}",
    signOut: "Sign out and use the link",
    signingOut: "Signing out…",
  },
  inviteForm: {
    nameMissing: "Write whom you invite, so that you know the links apart",
    nameTaken: "There is a guardian of that name already. Add something to it",
    makingLink: "Making a link…",
    title: "{missing, plural, one {Invite the last guardian} other {Invite # more guardians}}",
    whom: "Whom do you invite?",
    whomHint: "For your own list. Guardians write their names themselves.",
    makeLink: "Make a link",
  },
  foundingFacts: {
    title: "What it says",
    federation: "Federation",
    guardians: "{count, plural, one {# guardian} other {# guardians}}",
    recovery: "A member’s recovery",
    inheritance: "An inheritance",
    brake: "A guardian’s brake",
  },
  wordsStep: {
    confirmed: "You are confirmed",
    title: "Read your five words aloud",
    whatToDo:
      "Ring or meet the person who invited you, whose voice you know. That person sees five words for you; read yours aloud. If they are the same, nobody has slipped in between.",
    words: "Your five words",
    workingOut: "Working out your words",
    confirmedSays:
      "Your keys are the ones that count for you. When all guardians are there, the founding document is drawn up and appears here.",
    origin: "They come from the keys that this browser has made. They are no secret.",
    waitingOthers: "Waiting for the other guardians…",
    waitingConvener: "Waiting for the person who invited you to confirm you…",
    mayClose: "You can close this page and sign in again later: you come back to this step.",
  },
  setupStages: {
    title: "Setting up",
    looking: "Looking how far setting up has come",
    stopped: "Setting up stops here",
    tryAgain: "Try again",
  },
  accountStep: {
    makingKeys: "Making your keys…",
    signingIn: "Signing you in…",
    title: "Make your account",
    titleGuardian: "Make your account as a guardian",
    make: "Make my keys and go on",
    convener:
      "You set the federation up, and you are one of its guardians. This browser makes your keys; the server keeps them only sealed under your passphrase.",
    guardian:
      "You have been invited to be one of the guardians of a federation. This browser makes your keys; the server keeps them only sealed under your passphrase.",
    name: "Your name",
    nameHint: "As members of the community know you. All guardians and members will see it.",
    organisation: "Organisation, if you act for one",
    email: "E-mail",
    emailHint: "For signing in and for notices.",
    hasAccount: "Have you made your account already? <link>Sign in, and go on where you were.</link>",
    passphrase: "Your passphrase",
    passphraseHint: "It opens your keys and signs you in. Nobody can reset it, and it never leaves this browser.",
  },
  accountFaults: {
    nameMissing: "Write your name",
    nameUnsafe: "Write your name in letters that can be shown",
    organisationUnsafe: "Write the organisation in letters that can be shown",
    email: "Write an e-mail address, such as kofi@example.org",
    passphraseWeak: "Make the passphrase longer: five or six words that don’t belong together",
    passphrasesDiffer: "Type the same passphrase twice",
    notNoted: "Write the passphrase down, then tick that you have",
  },
  figuresStep: {
    saving: "Saving…",
    title: "The federation",
    keep: "Keep these figures",
    goOn: "Go on to the guardians",
    drawnUp: "The founding document is already drawn up",
    drawnUpSays: "If you keep other figures, it is thrown away with every signature under it, and drawn up again.",
    name: "Name of the federation",
    nameHint: "As members know the community: “Riverside”.",
    size: "How many guardians, and how many of them suffice?",
    fedimint: "The community already has a Fedimint federation",
    inviteCode: "Its invite code",
    inviteCodeHint: "A member’s recovered words need it beside them. It begins with fed1 or fedimint.",
    leave: "Leave all as it was",
  },
  figuresKinds: {
    neighbourhood: {
      label: "Neighbourhood · 2 of 3",
      hint: "People who see each other every week. Heirs wait 14 days.",
    },
    community: {
      label: "Community · 3 of 5",
      hint: "A village, a club, a market. Heirs wait 30 days.",
    },
    large: {
      label: "Large, weaker trust · 5 of 9",
      hint: "Guardians who don’t all know the members: five approvals by a strong document, from two organisations at least. A recovery waits 24 hours, heirs wait 90 days.",
    },
    own: {
      label: "Own figures",
      hint: "The rules of a community, with figures of yours.",
    },
  },
  figuresFaults: {
    nameMissing: "Give the federation a name",
    nameUnsafe: "Write the federation’s name in at most 100 letters that can be shown",
    guardiansRange: "Choose from 2 to 30 guardians",
    thresholdRange: "Choose from 2 to 30 guardians who suffice",
    thresholdAbove: "No more guardians can be needed than there are",
    inviteCode: "Paste the whole invite code, or leave it empty",
  },
  doneStep: {
    open: "The federation is open",
    showCode: "Show the join code",
    toDesk: "Go to my desk",
    openSays:
      "Every guardian’s kit is saved and checked. Members can make their backups now: show them the join code on your screen, when you meet.",
    kitGood: "Your kit is good",
    missing:
      "You are done. {missing, plural, one {One guardian has still to check a kit; the federation opens when that is done.} other {# guardians have still to check a kit; the federation opens when the last one has.}}",
    checked: "kit checked",
    notChecked: "kit not checked yet",
  },
  foundingStep: {
    signing: "Signing…",
    title: "The founding document",
    sign: "Sign the founding document",
    change: "Change something first",
    checking: "Checking the founding document",
    checked:
      "<verified>Checked by this browser</verified>. What it can’t check is whether everybody has been shown the same document. That is what the words are for.",
    keysRight: "Your keys stand in it as this browser has made them.",
    partFits: "Your part of the federation’s common key fits the document.",
    asSettled: "Its guardians and figures are those that were settled before.",
    words: "Read these 15 words to each other",
    agreed: "All of us have the same 15 words.",
    agreedHint:
      "Together in one room, or in one call where you know every voice. If a single word differs, don’t sign.",
    readFirst: "Read the words to each other first",
    youSign:
      "You sign that these are the federation’s guardians, keys and rules. Until the last guardian has signed it can be drawn up anew; after that it stands for good, and no guardian can be replaced yet.",
  },
} as const;
