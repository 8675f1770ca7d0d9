/** What a person reads when something did not go well: what happened, and the next step. No code, no blame, no jargon. */
export const told = {
  refused: {
    clockSkew: {
      what: "This device’s clock differs from the federation’s by more than ten minutes.",
      next: "Set the clock to automatic, then try again.",
    },
    timeRanBackwards: {
      what: "The server’s clock went backwards.",
      next: "Nothing was recorded. Tell whoever runs the server, and try again later.",
    },
    alreadyEntered: {
      what: "This was already recorded.",
      next: "Reload the page to see how things stand now.",
    },
    wrongSigner: {
      what: "This key has no say in what you tried to do.",
      next: "Check that you are signed in as yourself, or that you use the ticket of this very request.",
    },
    keyUnsafe: {
      what: "One of the keys is not safe to use.",
      next: "Make new keys in this browser and try again.",
    },
    keyReused: {
      what: "One key was used in two places.",
      next: "Make new keys in this browser and try again.",
    },
    federationExists: {
      what: "This federation is already set up.",
      next: "Go to the desk and sign in.",
    },
    federationMissing: {
      what: "No federation has been set up here yet.",
      next: "Open the setup link first.",
    },
    rosterInvalid: {
      what: "The figures or keys of the federation do not fit together.",
      next: "Check the number of guardians, the quorum and the policy, then draw it up again.",
    },
    rosterNotSuccessor: {
      what: "This change was made from an older state.",
      next: "Reload the page to see how things stand now.",
    },
    rosterLapsed: {
      what: "This change was proposed more than thirty days ago, and lapsed.",
      next: "Propose it once more, if it is still wanted.",
    },
    alreadyEndorsed: {
      what: "Enough guardians have signed this change: it can’t be taken back any more.",
      next: "If it must not stay, propose another change.",
    },
    signaturesMissing: {
      what: "Not enough guardians have signed this.",
      next: "Ask the others to sign, then try again.",
    },
    enrolmentClosed: {
      what: "This federation is not open yet: a guardian’s kit has still to be checked.",
      next: "Come back when the guardians say that all is ready.",
    },
    kitAlreadyChecked: {
      what: "Your kit was already checked.",
      next: "Nothing more to do.",
    },
    dayAlreadyCounted: {
      what: "This day was already counted.",
      next: "Nothing more to do.",
    },
    backupExists: {
      what: "This backup was already made.",
      next: "Open it on the device that made it.",
    },
    backupMissing: {
      what: "There is no such backup here.",
      next: "Check that you are at the right federation.",
    },
    backupDeleted: {
      what: "This backup was deleted by its owner.",
      next: "Within thirty days the owner’s device can take that back.",
    },
    backupNotDeleted: {
      what: "This backup is not deleted.",
      next: "Reload the page to see how things stand now.",
    },
    backupInCase: {
      what: "A request about this backup is being decided, so it cannot change now.",
      next: "If the request is not yours, object to it. Else wait until it has ended.",
    },
    backupKeyLost: {
      what: "The guardians have recorded that this device is no longer in its owner’s hands.",
      next: "Meet a guardian in person if that is wrong.",
    },
    manifestInvalid: {
      what: "The backup is not put together as it should be.",
      next: "Make it again from the start.",
    },
    manifestStale: {
      what: "The backup has changed since you looked.",
      next: "Reload the page to see how things stand now.",
    },
    rosterStale: {
      what: "The guardians have changed since you looked.",
      next: "Reload the page to see how things stand now.",
    },
    payloadStale: {
      what: "What is kept has changed since you looked.",
      next: "Reload the page to see how things stand now.",
    },
    refreshTooSoon: {
      what: "This was already renewed today.",
      next: "Try again tomorrow.",
    },
    purgeTooSoon: {
      what: "It is too early to remove this for good.",
      next: "It will be removed when its time has come.",
    },
    caseExists: {
      what: "This request was already opened.",
      next: "Use the ticket you saved.",
    },
    caseMissing: {
      what: "There is no such request here.",
      next: "Check the link, or look for it at the desk.",
    },
    caseOver: {
      what: "This request has ended.",
      next: "Nothing more can be done in this request. Open a new one if it is still needed.",
    },
    caseHeld: {
      what: "A guardian has put this request on hold.",
      next: "Talk with the guardian who did; it lapses by itself or can be lifted.",
    },
    caseFrozen: {
      what: "Somebody who says that they are the owner is recovering this backup, so the heirs’ request waits.",
      next: "Meet that person, or wait until their request has ended.",
    },
    caseRivalled: {
      what: "Another request on the same backup stands beside this one.",
      next: "The guardians must first agree on one of them.",
    },
    lookupDiffers: {
      what: "The name in this request is not the name of that backup.",
      next: "Ask the person for the exact name; a corrected name is a new request.",
    },
    notMatched: {
      what: "No backup has been chosen for this request yet.",
      next: "Compare the cards and choose the backup first.",
    },
    alreadyMatched: {
      what: "You have already chosen this backup for the request.",
      next: "Reload the page to see how things stand now.",
    },
    deskExists: {
      what: "Another guardian was a moment faster.",
      next: "Try again: your notes are still here.",
    },
    deskMissing: {
      what: "The guardians’ folder for this request is missing.",
      next: "Try again.",
    },
    alreadyDecided: {
      what: "You have already decided on this request.",
      next: "Reload the page to see how things stand now.",
    },
    notApproved: {
      what: "Only a guardian whose approval stands can hand over a share.",
      next: "Verify the person and approve first.",
    },
    recused: {
      what: "You stepped back from this request.",
      next: "Leave it to the other guardians.",
    },
    conflictOfInterest: {
      what: "You have an interest in this request.",
      next: "Step back and leave it to the others.",
    },
    grantsDiffer: {
      what: "This is not what a request of this kind may release.",
      next: "Reload the page to see how things stand now.",
    },
    policyDiffers: {
      what: "The federation’s rules for this request are others than those you signed.",
      next: "Reload the page to see how things stand now.",
    },
    seenTooOld: {
      what: "Your browser has not yet seen the latest entries of the log.",
      next: "Wait a moment, then try again.",
    },
    holdUsed: {
      what: "You have already used your hold on this request.",
      next: "Ask another guardian, or deny it.",
    },
    holdMissing: {
      what: "There is no such hold.",
      next: "Reload the page to see how things stand now.",
    },
    notYourHold: {
      what: "This hold was lifted or is not yours to lift.",
      next: "Reload the page to see how things stand now.",
    },
    quorumMissing: {
      what: "Not enough guardians have verified the person yet.",
      next: "Your share can be handed over when they have.",
    },
    waitMissing: {
      what: "The waiting time has not begun: more guardians must have seen the decision.",
      next: "Ask the other guardians to open the desk.",
    },
    waitRunning: {
      what: "The waiting time is not over.",
      next: "Come back when it is. Nothing can be handed over earlier.",
    },
    evidenceMissing: {
      what: "The executor has not yet handed in all the papers that this federation asks for.",
      next: "Wait for the papers, or ask for them.",
    },
    evidenceStale: {
      what: "The papers were changed while you looked.",
      next: "Look at them as they are now.",
    },
    evidenceUnchecked: {
      what: "One of the required papers is not checked, or was not found sound.",
      next: "Check each of them before you approve.",
    },
    willUnconfirmed: {
      what: "What comes after the will can be handed over once the will is known.",
      next: "Confirm that the executor has read the will and that you know what it says.",
    },
    questionMissing: {
      what: "This question is not there.",
      next: "Reload the page to see how things stand now.",
    },
    objectionUsed: {
      what: "Somebody has objected to this request already.",
      next: "The guardians know. Nothing more to do.",
    },
    noticeMissing: {
      what: "The owner has not been notified yet.",
      next: "The waiting time begins once notice was given.",
    },
    alreadyAttested: {
      what: "You have already confirmed this.",
      next: "Nothing more to do.",
    },
    intentMissing: {
      what: "The handing-over must be announced first.",
      next: "Announce it, then hand over your share.",
    },
    alreadyReleased: {
      what: "You have already handed over your share.",
      next: "Nothing more to do.",
    },
    nothingReleased: {
      what: "Not enough shares have been handed over yet.",
      next: "Wait for the guardians, or meet another.",
    },
    guessesUsedUp: {
      what: "All tries for the name are used up.",
      next: "Talk with the guardians: a new request gives new tries.",
    },
    alreadyAsked: {
      what: "This very try was made before.",
      next: "It is answered again, and costs nothing.",
    },
    notExpired: {
      what: "This request has not run out.",
      next: "Reload the page to see how things stand now.",
    },
    notEnded: {
      what: "This request has not ended.",
      next: "Reload the page to see how things stand now.",
    },
    alreadyPurged: {
      what: "This was already removed.",
      next: "Nothing more to do.",
    },
    badInput: {
      what: "Something in what was sent is not as it should be.",
      next: "Check what you typed, then try again.",
    },
    notSignedIn: {
      what: "You are signed out.",
      next: "Sign in again; what you typed is still here.",
    },
    notAllowed: {
      what: "This is not open to you.",
      next: "Sign in as somebody who may do this.",
    },
    notFound: {
      what: "There is nothing here under that name.",
      next: "Check the link.",
    },
    tooMany: {
      what: "That was too often in a short time.",
      next: "Wait a few minutes, then try again.",
    },
    tokenInvalid: {
      what: "This code is used up or has run out.",
      next: "Ask a guardian to show you a new one.",
    },
    letterUnknown: {
      what: "No letter has this link, or its request is long over.",
      next: "Open the link as it stands in the letter, whole. If that does not help, get in touch with a guardian.",
    },
    blobMissing: {
      what: "A sealed file did not arrive.",
      next: "Try again.",
    },
    blobUnasked: {
      what: "A sealed file arrived that nothing refers to.",
      next: "Try again.",
    },
    tooLarge: {
      what: "This is too large.",
      next: "Choose something smaller.",
    },
    uploadsFull: {
      what: "Too many files are on their way already.",
      next: "Finish or remove what you began, then add this one.",
    },
    uploadDiffers: {
      what: "What arrived is not the file that was sent.",
      next: "Try again: it is sent once more from the beginning.",
    },
    busy: {
      what: "Many are at work at this moment.",
      next: "Try again: nothing was recorded.",
    },
    setupOver: {
      what: "Setting up is finished.",
      next: "Go to the desk and sign in.",
    },
    setupIncomplete: {
      what: "Something is still missing before this step.",
      next: "Every guardian must have joined and been confirmed.",
    },
    emailTaken: {
      what: "There is already an account with this e-mail address.",
      next: "Sign in, or use another address.",
    },
    hostInsecure: {
      what: "This address is neither https nor this very machine, so browsers give it no cryptography.",
      next: "Put the server behind https (the README shows the shortest way), then go on.",
    },
    keyringStale: {
      what: "Your keys were changed in another tab.",
      next: "Sign in again, then repeat this.",
    },
    passphraseWrong: {
      what: "That is not the passphrase of your account.",
      next: "Nothing was changed. Look for a slip, then try again.",
    },
    genesisStale: {
      what: "The federation was drawn up anew since you looked.",
      next: "Reload the page to see how things stand now.",
    },
    pepperNotAsked: {
      what: "This try was not recorded first.",
      next: "Try again.",
    },
    seenUnknown: {
      what: "The log that your browser has read is not the one that the server keeps.",
      next: "Nothing was recorded. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    unavailable: {
      what: "The server cannot answer just now.",
      next: "Nothing is lost. Try again in a moment.",
    },
  },
  stopped: {
    genesisDiffers: {
      what: "This is not the federation that your code, sheet or keys belong to.",
      next: "Stop here and give nothing away. Tell a guardian, in person or by phone.",
    },
    rosterUnsigned: {
      what: "The list of guardians is not signed as it must be.",
      next: "Stop here and give nothing away. Tell a guardian, in person or by phone.",
    },
    rosterUnknown: {
      what: "The server does not show the list of guardians that your code names.",
      next: "Stop here and give nothing away. Tell a guardian, in person or by phone.",
    },
    rosterRolledBack: {
      what: "The server shows an older list of guardians than this device has already seen.",
      next: "Stop here and give nothing away. Tell a guardian, in person or by phone.",
    },
    logUnsigned: {
      what: "The state of the log is not signed by the federation’s key.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    logRewound: {
      what: "The log has become shorter than this browser has already seen.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    logForked: {
      what: "The log has been rewritten since this browser last read it.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    logSplit: {
      what: "What another guardian saw of the log is not what this browser reads.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    logInconsistent: {
      what: "The log’s entries do not add up to its signed state.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    entryOmitted: {
      what: "The server left out something that stands in the log.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    entryAltered: {
      what: "The server showed something else than what stands in the log.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    historyImpossible: {
      what: "The log holds something that the rules do not allow.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    fileAltered: {
      what: "A sealed file is not the one that was signed for.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    caseDiffers: {
      what: "The server showed another request than the one you asked for.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    backupDiffers: {
      what: "The backup shown does not belong to this request.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    cardAltered: {
      what: "The reference card is not the one that was sealed when the backup was made.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    cardWithheld: {
      what: "The server left out a backup that this browser has seen under the name of this request.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    pepperFalse: {
      what: "The server answered under a key that is not the federation’s.",
      next: "Stop here and give nothing away. Tell a guardian, in person or by phone.",
    },
    receiptFalse: {
      what: "The server’s receipt for what you signed does not hold.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    keyringForeign: {
      what: "The keys that the server keeps for you are not the keys of this account.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    notInGenesis: {
      what: "The founding document does not name your keys as this browser made them.",
      next: "Don’t sign. Tell the convener by phone.",
    },
    escrowPartFalse: {
      what: "Your part of the federation’s key does not fit the founding document.",
      next: "Don’t sign. Tell the convener by phone, and have it drawn up again.",
    },
    genesisAltered: {
      what: "The founding document is not the one whose words you read out.",
      next: "Don’t sign. Read the words to each other again.",
    },
    vetoHidden: {
      what: "The person whose backup this is has objected, and the server did not show it.",
      next: "Sign nothing. Tell the other guardians by phone, and show this page to whoever runs the server.",
    },
    answerMalformed: {
      what: "The server’s answer cannot be read.",
      next: "Reload the page. If it happens again, tell whoever runs the server.",
    },
  },
  offline: {
    what: "No answer came from the server.",
    next: "Look to your connection, then try again. What was not confirmed can safely be sent once more.",
  },
  partMissing: {
    what: "A part of this page did not come.",
    next: "Try again. If it still does not come, load the page anew: the server may have a newer program by now.",
  },
  storageShut: {
    what: "This browser keeps nothing for this site.",
    next: "Leave private browsing or allow site data, then reload the page.",
  },
  badShare: {
    what: "Your own share of this backup is not the one that its owner sealed for you, so nothing was signed.",
    next: "Leave this request to the other guardians: their shares suffice. Tell them that yours is bad.",
  },
  fault: {
    what: "Something went wrong in this browser.",
    next: "Reload the page and try again. If it happens again, tell whoever runs the server.",
  },
  moved: {
    what: "This changed while you looked.",
    next: "Read it again, then confirm if it is still what you want.",
  },
  gone: {
    what: "This changed while you looked, and can’t be done any more.",
    next: "See how it stands now.",
  },
  unread: {
    what: "The log could not be read to its end just now, so nothing was signed.",
    next: "Look to your connection, then try again.",
  },
} as const;
