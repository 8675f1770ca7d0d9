import type { Catalogue, Translated } from "../types";

export const recover: Translated<Catalogue["recover"]> = {
  fromTicket: {
    readingTicket: "Reading the ticket…",
    wholeTicketCharacterWrong:
      "This is not a whole ticket, or a character is wrong. Compare it with the print once more",
    ticketBringsBackRequest: "Your ticket brings you back to your request, on this device as on any other.",
    openTicket: "Open the ticket",
  },
  fromSheet: {
    wholeBackupSheetCharacter:
      "This is not a whole backup sheet, or a character is wrong. Compare it with the print once more",
    sheetTellsPageWhich:
      "The sheet tells this page which federation is yours. It does not open your backup: you still meet guardians.",
    backupSheet: "backup sheet",
    useSheet: "Use the sheet",
  },
  needed: {
    oneMoment: "One moment…",
    gettingWordsBack: "Getting your words back",
    checkingFederation: "Checking the federation",
    wholeCode: "This is not a whole code.",
    scanOnceMoreStraight: "Scan it once more, straight from the guardian’s screen or from your backup sheet.",
    whatNeed: "What you need",
    begin: "Begin",
    nameGaveWhenMade:
      "<strong>The name</strong> that you gave when you made the backup. Nobody can tell it to you, and without it nothing opens.",
    guardians: "{threshold, number} guardians",
    safePlaceTicketSmall:
      "<strong>A safe place for a ticket</strong>, a small file or a print. With it you can go on from any device.",
    doneWhenLastMet:
      "It is done when the last of the {threshold, number} has met you, which may be today or take some days. You can stop at any time and come back.",
    federationCheckedBrowser: "The federation, checked by this browser: {federation}",
  },
  recover: {
    gettingWordsBack: "Getting your words back",
    oneMoment: "One moment",
  },
  recoverHome: {
    gettingWordsBack: "Getting your words back",
    lostPhoneWordsGuardians:
      "Lost your phone, or your words? Guardians of your community meet you in person and give them back.",
    lookingBrowser: "Looking in this browser",
    goRequest: "Go on with your request",
    requestsBrowser: "Requests of this browser",
    requestOpenedYet: "A request that is not opened yet",
    yourRequest: "Your request",
    beginRequest: "Begin a request",
    askGuardianRecoverCode:
      "Pida a un guardián el código para <strong>recuperar</strong> y escanéelo: le dice a esta página cuál es su federación.",
    beginAt: "Begin at {name}",
    browserCheckedBeforeSo: "This browser has checked it before, so that no code is needed.",
    iTicketOpenRequest: "I have a ticket of an open request",
    iMyBackupSheet: "I have my backup sheet",
  },
  requestWay: {
    makingKeyNameTakes: "Making a key from your name. This takes a few seconds.",
    preparingRequest: "Preparing your request",
    ticketReady: "Your ticket is ready",
    keepPageOpen: "Keep this page open.",
  },
  newRequest: {
    checkingFederation: "Checking the federation",
    browserDoesKnowYet: "This browser does not know yet which federation is yours.",
    howBegin: "How to begin",
  },
  claimStep: {
    cantSent: "This can’t be sent as it is",
    theName: "The name",
    whatShouldGuardiansKnow: "What should the guardians know?",
    prepareMyRequest: "Prepare my request",
    onlyGuardiansCanRead: "Only the guardians can read this. It helps them to find you; they still have to meet you.",
    nameGuardiansKnow: "Your name, as the guardians know you",
    whatHappenedWhereCan: "What happened, and where you can be met (optional)",
    dontWriteNameOpens: "Don’t write the name that opens your backup, nor any of your words.",
    howReachOptional: "How to reach you (optional)",
    photoTodayOptional: "A photo of you today (optional)",
    guardianWhoWaitsKnows: "A guardian who waits for you knows whom to look for.",
  },
  askName: {
    typeName: "Type the name",
    whatNameThen: "What name is it, then?",
    whichNameDidGive: "Which name did you give?",
    continue: "Continue",
    makeNewRequestCorrected:
      "You make a new request with a corrected name. It is linked to the one before, so that the guardians who have met you know what happened. They have to approve the new one.",
    nameTypedTwiceWhen:
      "The name that you typed twice when you made the backup: perhaps your name as in the passport. Your browser makes from it what finds your backup. The name itself goes nowhere, not to the guardians either.",
    theName: "The name",
    capitalsAccentsSignsDont: "Capitals, accents and signs don’t matter. The order of the words does.",
  },
  ended: {
    makeNewBackup: "Make a new backup",
    openNewRequest: "Open a new request",
  },
  requestView: {
    yourRequest: "Your request",
    lookingHowRequestStands: "Looking how your request stands",
  },
  requestHome: {
    lookingTicket: "Looking for your ticket",
    browserDoesTicketRequest: "This browser does not have the ticket of this request.",
    openMyTicket: "Open my ticket",
    ticketSavedCanGo: "With the ticket that you saved, you can go on here as on any other device.",
  },
  forget: {
    oneMoment: "One moment…",
    takeTicketOffBrowser: "Take its ticket off this browser",
  },
  older: {
    opening: "Opening…",
    whatStoodThereBefore: "What stood there before is no longer kept.",
    showWhatStoodThere: "Show what stood there until <time></time>",
  },
  ticketPaper: {
    saveTicketFile: "Save the ticket as a file",
    printIt: "Print it",
    ticket: "Ticket",
    ticket2: "Ticket · {federation}",
    ticketCode: "The ticket as a code",
  },
  ticketStep: {
    savePrintTicketFirst: "Save or print the ticket first, then say so here",
    openingRequest: "Opening your request…",
    saveTicket: "Save your ticket",
    openMyRequest: "Open my request",
    requestReadyTicketCome:
      "Your request is ready. With this ticket you come back to it from any device. If you lose it, and this browser with it, you have to begin again.",
    ticketSecretShowNobody: "The ticket is a secret. Show it to nobody, not to a guardian either.",
    guardiansNeedCodeSee: "Guardians need the code that you see next. That one is safe to show.",
    iSavedTicketFile: "I have saved the ticket as a file, or printed it.",
  },
  openStep: {
    typeName: "Type the name",
    checkingSharesMakingKey: "Checking the shares and making a key from your name. This takes a few seconds.",
    opening: "Opening",
    backupDoesOpen: "This backup does not open",
    everyShareRightOne: "Every share is the right one, and yet they do not fit together.",
    backupWasMadeShould: "The backup was not made as it should be. Show this page to a guardian.",
    whichNameDidGive: "Which name did you give?",
    openMyBackup: "Open my backup",
    guardiansMetHandedOver:
      "{released, number} guardians have met you and handed over their shares. With the name of your backup this browser puts them together. The server never sees the name, nor what it opens.",
    theName: "The name",
    capitalsAccentsSignsDont: "Capitals, accents and signs don’t matter. {tries} left.",
    somethingElse: "Something else",
    ifWasAnotherPersons:
      "If it was another person’s backup that the guardians found, make a new request under the right name.",
    newRequestAnotherName: "New request with another name",
  },
  back: {
    closingRequest: "Closing the request…",
    hereWhatHad: "Here is what you had",
    iBack: "I have them back",
    putTogetherBrowserServer:
      "Put together in this browser; no server saw it. Write it down or bring it into your new wallet, then close the request.",
    whatSealedOthersSufficed:
      "It is not what you sealed. The others sufficed. Tell the guardians, so that they look into it.",
    oneThingCouldOpened: "One thing could not be opened.",
    thingsCouldOpened: "{length, number} things could not be opened.",
    wereSealedShouldBeen: "They were not sealed as they should have been when the backup was made.",
    doEverything: "Do you have everything?",
    iBackCloseRequest: "I have them back: close the request",
    requestClosedGuardiansTold:
      "The request is closed and the guardians are told that it ended well. After that this request opens nothing any more: be sure that your words work, or are written down.",
  },
  withdraw: {
    takingBack: "Taking it back…",
    takeRequestBack: "Take the request back",
    takeRequestBack2: "Take this request back?",
    takeBack: "Take it back",
    guardiansToldLongerAsk:
      "The guardians are told that you no longer ask, and nobody can approve it any more. Your backup stays as it is. This can’t be undone; you can open a new request at any time.",
  },
  meet: {
    showGuardianFaceFace: "Show this to a guardian, face to face",
    guardianPutRequestHold: "A guardian has put your request on hold.",
    nothingCanHandedOver:
      "Nothing can be handed over until it is lifted. Talk with the guardians: the one who holds it can lift it, or {needed, number} of them together. It ends by itself, too.",
    guardianMetYetTakes: "No guardian has met you yet; it takes {needed, number}",
    guardiansMet: "{verified, number} of {needed, number} guardians have met you",
    eachTheseGuardiansSigned:
      "Each of these guardians signed for this very request; this browser checked the signatures.",
    guardiansFederationCodeNamed: "They are guardians of the federation that your code named.",
    canClosePageTicket: "You can close this page. Your ticket brings you back.",
    guardianSaysCardFits: "A guardian says that no card fits the name I gave",
    thenNameWasPerhaps:
      "Then the name was perhaps another one. Make a new request with the name as it should be; it is linked to this one.",
    correctName: "Correct the name",
    saveTicketOnceMore: "Save the ticket once more",
    takeRequestBack: "Take the request back",
    endsItselfIfFinished: "It ends by itself on <time></time> if it is not finished by then.",
  },
  askAgain: {
    recordingIt: "Recording it…",
    anotherShareNeeded: "Another share is needed",
    recordShowCodeAgain: "Record it and show the code again",
  },
};
