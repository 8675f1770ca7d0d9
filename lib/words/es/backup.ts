import type { Catalogue, Translated } from "../types";

export const backup: Translated<Catalogue["backup"]> = {
  leaving: {
    deleting: "Deleting…",
    oneMoment: "One moment…",
    deleteLeaveDevice: "Delete, or leave this device",
    leaveDevice: "Leave this device",
    deleteBackup: "Delete this backup",
    takeKeyOffDevice: "Take its key off this device",
    deleteBackup2: "Delete this backup?",
    deleteIt: "Delete it",
    nowGuardianCanGive:
      "From now on no guardian can give it back, to you or to your heirs. For thirty days this device, or the backup sheet, can take that back. Then everything sealed is removed for good, and nobody can bring it again.",
    takeBackupsKeyOff: "Take the backup’s key off this device?",
    takeOff: "Take it off",
    backupItselfStaysGuardians:
      "The backup itself stays with the guardians. This device can then no longer stop a request made in your name, replace or delete it. Only the backup sheet brings the key back: make sure that you have it.",
  },
  compartments: {
    whatIsInIt: "What is in it",
    replace: "Replace<span> {labelOf}</span>",
  },
  backupHome: {
    yourBackup: "Your backup",
    lookingDevice: "Looking on this device",
    backupsDevice: "Backups on this device",
    backupSheet: "Backup from a sheet",
    deviceSince: "on this device since <time></time>",
    thereBackupDeviceYet: "There is no backup on this device yet.",
    backSomethingUp: "Back something up",
    ifMadeOneAnother:
      "If you made one on another device, open its backup sheet here. If that device is lost and you want your words back, <a>ask the guardians</a>.",
    openBackupSheet: "Open a backup sheet",
  },
  openSheet: {
    checkingSheet: "Checking the sheet…",
    wholeBackupSheetCharacter:
      "This is not a whole backup sheet, or a character is wrong. Compare it with the print once more",
    sheetCanSeeRequests:
      "With the sheet you can see requests made in your name and stop them, from any device. It stays on this device until you take it off again.",
    backupSheet: "backup sheet",
    openSheet: "Open the sheet",
  },
  sheet: {
    preparingSheet: "Preparing the sheet",
    backupSheet: "Backup sheet",
    backupSheet2: "Backup sheet · {federation}",
    backupSheetCode: "The backup sheet as a code",
    printSheet: "Print the sheet",
    saveFile: "Save it as a file",
  },
  unsent: {
    sending: "Sending…",
    oneMoment: "One moment…",
    backupArrivedYet: "This backup has not arrived yet.",
    sealedLiesDeviceReady:
      "It is sealed and lies on this device, ready to be sent. Until it has arrived, it protects nothing.",
    sendNow: "Send it now",
    throwAwayBeginAnew: "Throw it away and begin anew",
  },
  untried: {
    neverTried: "Este respaldo nunca se probó.",
    pageWasClosed:
      "La página se cerró antes de que escribiera el nombre una vez más. Si está seguro del nombre que dio, no pasa nada. Si no lo está, borre este respaldo y hágalo de nuevo: con otro nombre no se abre.",
    notTriedYet: "Todavía no ha probado este respaldo.",
    tabStillHolds:
      "Escriba el nombre una vez más y vea cómo se abre: solo así puede estar seguro de que se abrirá. Esta pestaña aún guarda lo que hace falta. Cuando se cierre, ya no se podrá probar.",
    tryNow: "Probarlo ahora",
  },
  backupView: {
    backupSheet: "Your backup sheet",
    backBackup: "Back to the backup",
    keepSecretPapersCan:
      "Keep it secret, with your papers. With it you can stop a request made in your name, and delete the backup, from any device. It opens nothing.",
    yourBackup: "Your backup",
    allBackupsDevice: "All backups of this device",
    checkingBackup: "Checking your backup",
    backupSheet2: "Backup sheet",
    paperWhichCanWatch: "The paper with which you can watch over this backup without this device.",
    showBackupSheet: "Show the backup sheet",
  },
  replace: {
    cantKept: "This can’t be kept as it is",
    sealingSending: "Sealing and sending…",
    replace: "Replace “{label}”",
    sealReplaceOld: "Seal it and replace the old",
    leaveItAsIt: "Leave it as it is",
    whatTypeNowTakes:
      "What you type now takes the place of what is kept. The old one stays for thirty days and is offered if you recover meanwhile; then it is removed. It can be replaced once a day.",
    itIs: "It is",
    walletsWords: "A wallet’s words",
    anotherSecretText: "Another secret text",
  },
  requests: {
    requestsName: "Requests in your name",
    guardiansSayDeviceOut: "Guardians say that this device is out of your hands.",
    recordedOnceDeviceCan:
      "{keyLost, number} of {threshold, number} have recorded it. Once {threshold, number} have, this device can no longer stop a request. If that is wrong, meet a guardian now.",
    nobodyAskingBackup: "Nobody is asking for this backup.",
    askedForOn: "asked for on <time></time>",
    stoppingRequest: "Stopping the request…",
    somebodyAsksBackup: "Somebody asks for this backup as you.",
    somebodyAsksBackupHeir: "Somebody asks for this backup as your heir.",
    guardianApproved: "No guardian has approved it.",
    approvedEnough: "Approved by {inAList}; {threshold, number} are enough.",
    ifThereNothingDo: "If this is you, there is nothing to do here. If it is not, stop it now and tell a guardian.",
    meStopRequest: "This is not me: stop the request",
    stopRequest: "Stop this request?",
    stopRequest2: "Stop the request",
    signBackupsKeyRequest:
      "You sign with your backup’s key that this request is not yours. It ends at once for this backup: no guardian can hand over a share in it any more. It can’t be undone; if it was yours after all, open a new request.",
  },
  shares: {
    whoHolds: "Who holds it",
    guardiansHoldGoodShare: "{good, number} of {length, number} guardians hold a good share",
    eachTheseGuardiansBrowsers:
      "Each of these guardians’ browsers opened its share, held it to what you signed, and signed that it is good.",
    browserCheckedThoseSignatures:
      "This browser checked those signatures, and that the guardians are those of the federation you joined.",
    noneGuardiansLookedShare: "None of the {length, number} guardians has looked at the share yet",
    enoughGiveBack: "{threshold, number} are enough to give it back to you.",
    takesGiveBackGuardians:
      "It takes {threshold, number} to give it back. A guardian’s browser looks at new shares when the guardian signs in.",
    othersSharesSuffice: "The others’ shares suffice.",
    othersSharesLongerSuffice: "The others’ shares no longer suffice: make a new backup.",
  },
  contentFields: {
    whatDoCall: "What do you call it?",
    wordOwnSealedPhones: "A word of your own, sealed with it: “the phone’s wallet”, “letter to Ana”.",
    inviteCodeWalletsFederation: "Invite code of the wallet’s federation (an ecash wallet alone has one)",
    withoutEcashWalletCannot: "Without it an ecash wallet cannot be restored from its words. It begins with fed.",
    theText: "The text",
  },
  deleted: {
    takingBack: "Taking it back…",
    deletedBackup: "You have deleted this backup.",
    everythingWasSealedBeen: " Everything that was sealed has been removed for good.",
    untilCanTakeBack:
      "Until <time></time> you can take that back, and guardians who meet you could still give it to you, in case it was somebody else who deleted it; then what is sealed is removed for good.",
    takeDeletionBack: "Take the deletion back",
  },
  rehearseStep: {
    typeName: "Type the name",
    opening: "Opening…",
    nameDoesOpenType: "This name does not open it. Type the name that you gave twice before",
    itIsSealed: "Está sellado",
    allForHeirsAlone:
      "Todo es solo para sus herederos. Su nombre no abre nada de ello, así que no hay nada que probar.",
    restForHeirsAlone:
      "{count, plural, one {Una cosa más es} other {# cosas más son}} solo para sus herederos, y su nombre no las abre.",
    notNow: "Ahora no",
    itOpens: "It opens",
    continueBackupSheet: "Continue to the backup sheet",
    nameManySharesTake:
      "Your name, and as many shares as it will take, gave back exactly what you sealed. This is what you will see after enough guardians have met you.",
    sealedNowTry: "It is sealed. Now try it",
    openIt: "Open it",
    typeNameOnceMore:
      "Type the name once more, as you will one day, and see your backup open. Only then can you be sure that it will.",
    theName: "The name",
    dontFindNameAgain: "You don’t find the name again?",
    thenBackupUseDelete:
      "Then this backup is of no use to you. Delete it, and make a new one under a name that you will remember.",
    goBackups: "Go to your backups",
  },
  cardStep: {
    addPhotoContactGuardians: "Add a photo or a contact: the guardians need one of them to know you",
    theName: "The name",
    howGuardiansKnow: "How will the guardians know you?",
    continue: "Continue",
    oneDayGuardianSits:
      "One day a guardian sits across the table and has to be sure that it is you. This card is what they compare you with. Only the guardians can open it. It is sealed with your backup and can’t be changed later.",
    nameGuardiansKnow: "Your name, as the guardians know you",
    guardiansSeeMayAnother: "The guardians see it. It may be another one than the name that opens your backup.",
    photoFace: "A photo of your face",
    bestAllGuardianWho: "Best of all: a guardian who never met you can compare it with you.",
    howReachWhoKnows: "How to reach you, or who knows you (optional with a photo)",
    telephoneNumberStreetRosas: "A telephone number, a street, “Rosa’s daughter from the bakery”.",
    dateBirthOptional: "Your date of birth (optional)",
    helpsComparePassport: "It helps to compare you with a passport.",
  },
  nameStep: {
    typeName: "Type a name",
    typeNameSecondTime: "Type the name a second time",
    twoNamesSameType: "The two names are not the same. Type the name once more",
    yourBackups: "Your backups",
    whichNameOpen: "Which name will open it?",
    continue: "Continue",
    pageWasReloaded: "The page was reloaded.",
    nameSecretsNeverStored:
      "Your name and your secrets are never stored on this device unsealed, so please give them once more. Your card is still here.",
    backupMadeDeviceBeen: "A backup made on this device has not been sent.",
    sendOneRatherThan: "Send that one rather than making another.",
    goToIt: "Go to it",
    whenPhoneGoneType:
      "When your phone is gone, you will type this name to open what you protect now. Take your name <strong>as in your passport</strong>, or something that you will easily remember in ten years. Nobody can tell it to you again.",
    theName: "The name",
    capitalsAccentsSignsDont: "Capitals, accents and signs don’t matter: José and Jose are the same.",
    sameNameOnceMore: "The same name once more",
    whatNameWhat: "What the name is, and what it is not",
    nameProtectsStolenShares:
      "The name protects stolen shares from a thief. It is not a password against the guardians: enough of them together could try names until one fits. That is why it may be simple, and why you should trust them.",
  },
  whatStep: {
    yourAnswers: "Your answers",
    yourCard: "Your card",
    whatElseDoWant: "What else do you want to protect?",
    whatDoWantProtect: "What do you want to protect?",
    continue: "Continue",
    chooseWhatWantProtect: "Choose what you want to protect",
    itIs: "It is",
    walletsWords: "A wallet’s words",
    n1224EnglishWords: "12 or 24 English words, the root of an ecash or bitcoin wallet",
    anotherSecretText: "Another secret text",
    passwordLetterInstructions: "A password, a letter, instructions",
    canAddMoreAfterwards: "You can add more afterwards.",
  },
  newBackup: {
    checkingFederation: "Checking the federation",
    backupBeginsGuardiansCode: "A backup begins with a guardian’s code, and this browser has not read one yet.",
    howBegin: "How to begin",
  },
  sheetStep: {
    backupMade: "Your backup is made",
    seeHowStands: "See how it stands",
    whatHappensNext: "What happens next",
    eachGuardiansBrowserChecks:
      "Each guardian’s browser checks its share when the guardian next signs in. You can see it on this device.",
    ifPhoneLostOpen: "If your phone is lost, open the recovery page on any device, or ask a guardian for its code.",
    ifSomebodyAsksName:
      "If somebody asks in your name, this device shows it, and you can stop it. With the backup sheet you can do so from any device. So look here now and then.",
    putSheetWhereKeep: "Put the sheet where you keep your papers. It does not open your backup.",
    backupSheet: "Your backup sheet",
    finish: "Finish",
    printSaveSheetFirst: "Print or save the sheet first, then say so here",
    deviceCanWatchOver:
      "This device can watch over your backup: it sees requests made in your name and can stop them. The sheet does the same when the device is gone. <strong>Keep it secret</strong>, with your papers. It opens nothing: whoever finds it cannot read your backup, but could delete it.",
    preparingSheet: "Preparing the sheet",
    iPrintedSheetSaved: "I have printed the sheet, or saved it as a file.",
  },
  checkStep: {
    sealing: "Sealing…",
    checkAnswers: "Check your answers",
    sealHandGuardians: "Seal it and hand it to the guardians",
    whatProtect: "What you protect",
    addAnotherThing: "Add another thing",
    you: "You",
    nameOpens: "The name that opens it",
    typedTwice: "“{trim}”, typed twice",
    yourCard: "Your card",
    yourPhoto: "Your photo",
    dateBirth: "Date of birth",
    theGuardians: "The guardians",
    browserNowSealsEverything:
      "This browser now seals everything, splits the key into {length, number} shares, one for each guardian, and sends only what is sealed. Any {threshold, number} of them together, and your name, open it again. You can replace or delete it later with this device.",
  },
  sealing: {
    sealingBackup: "Sealing your backup",
    keepPageOpenTakes: "Keep this page open. It takes less than a minute.",
  },
  contentStep: {
    cantKept: "This can’t be kept as it is",
    whatProtect: "What you protect",
    typeWalletsWords: "Type your wallet’s words",
    typeWhatWantProtect: "Type what you want to protect",
    continue: "Continue",
    lookAroundNobodyShould: "Look around: nobody should see your screen now.",
  },
  whomStep: {
    whatProtect: "What you protect",
    whoIsFor: "Who is “{label}” for?",
    continue: "Continue",
    guardiansMayGive: "The guardians may give it to",
    meMyHeirsAfter: "Me, and my heirs after my death",
    heirsBringProofDeath:
      "Heirs bring proof of your death and of their right; {threshold, number} guardians examine both; then {days, number} days pass in which you can object.",
    onlyMe: "Only me",
    ifDieNobodyCan: "If you die, nobody can be given it, whatever they prove.",
  },
  items: {
    change: "Change<span> {label}</span>",
    remove: "Remove<span> {label}</span>",
  },
};
