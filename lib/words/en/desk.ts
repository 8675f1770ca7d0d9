export const desk = {
  unlock: {
    openingKeys: "Opening your keys…",
    unlockDesk: "Unlock your desk, {name}",
    nobodyHadTouchedDesk:
      "Nobody had touched the desk for ten minutes, so it locked itself. You come back to the same place.",
    passphrase: "Passphrase",
    keysKeptPageAlone:
      "Your keys are kept in this page alone, and a reload forgets them. The passphrase does not leave this browser.",
    unlock: "Unlock",
    passphraseDoesOpenKeys: "This passphrase does not open your keys. Look for a slip, then try again",
    iAmSomebodyElse: "I am somebody else",
  },
  trailState: {
    readingTrail: "reading the trail…",
    connectionVerified: "no connection · verified <time></time>",
    verified: "verified <time></time>",
    allEntriesLogAdd: "All {size, number} entries of the log add up to the state that the federation’s key has signed.",
    nothingBrowserSeenBefore: "Nothing that this browser has seen before was changed, left out or taken back.",
  },
  stopPage: {
    browserFoundFault: "This browser has found a fault",
    nothingMoreSignedHere:
      "Nothing more is signed here. A fault in the log is remembered by this browser, even if the server shows something else tomorrow.",
  },
  deskGate: {
    deskOpen: "The desk is not open",
    yourDesk: "Your desk",
    lookingWhetherSigned: "Looking whether you are signed in",
  },
  queue: {
    nameSealed: "Name sealed",
    nameCantRead: "Name can’t be read",
    requests: "Requests",
    askingRequests: "Asking for the requests",
    showOlderOnes: "Show older ones",
    fetching: "Fetching…",
  },
  deskHeader: {
    lock: "Lock",
  },
  queueEmpty: {
    nothingWaits: "Nothing waits for you",
    seeWhatWaitsOthers: "See what waits for others",
    showCode: "Show a code",
    whenMemberLostPhone:
      "When a member has lost a phone and asks for what was kept, the request stands here. You then meet the person, compare the code on their screen, and hand over your share.",
    nothingWaitsOthers: "Nothing waits for others",
    requestsDonePartStand: "Requests that you have done your part for stand here until they are closed.",
    requestBeenClosedYet: "No request has been closed yet",
    finishedStoppedWithdrawnRequests: "Finished, stopped and withdrawn requests stay here.",
  },
  openDeskOf: {
    deskGuardians: "This desk is for guardians",
    signedWhoGuardianFederation: "You are signed in as {name}, who is not a guardian of this federation.",
    goFrontDoor: "Go to the front door",
    deskOpen: "The desk is not open",
    yourDesk: "Your desk",
    checkingFederation: "Checking the federation",
  },
  deskPage: {
    theDesk: "The desk",
  },
  gatePage: {
    tryAgain: "Try again",
  },
} as const;
