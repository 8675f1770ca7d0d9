export const join = {
  join: {
    title: "Back something up",
    readingCode: "Reading the code",
  },
  checked: {
    oneMoment: "One moment…",
    checkingGuardiansCode: "Checking the guardian’s code",
    browserHoldsWhatServer: "Your browser holds what this server shows against what the guardian’s code says.",
    checking: "Checking",
    wholeGuardiansCode: "This is not a whole guardian’s code.",
    scanCodeOnceMore: "Scan the code once more, straight from the guardian’s screen.",
    rightFederation: "Is this your federation?",
    beginBackup: "Begin the backup",
    federationOpenYet: "This federation is not open yet.",
    guardiansKitStillChecked:
      "A guardian’s kit has still to be checked. Come back when the guardians say that all is ready.",
    codeShowsWhichFederation: "This code shows which federation it is, but does not let you in.",
    askGuardianJoinCode: "Ask a guardian for the join code, and scan that one.",
    chooseNameMakeCard:
      "You will choose a name, make a card by which the guardians know you, and say what to protect. All of it is sealed in this browser before it leaves. It takes about ten minutes.",
    haveReady:
      "Have ready what you want to protect, such as your wallet’s words, and if you can a way to print or a safe place for a file.",
  },
  scanFirst: {
    askGuardianCode: "Ask a guardian for the code",
    backupBeginsGuardiansCode:
      "A backup begins with a guardian’s code. Meet a guardian, ask for the <strong>join</strong> code, and scan it. Then this page knows which federation is meant.",
    codeCarriesFederationsFingerprint:
      "The code carries the federation’s fingerprint. With it your browser makes sure that what you seal is sealed to the right guardians and to nobody else; no website can replace that.",
    addressSaysBelongs: "This address says it belongs to {name}.",
    nobodyBelieveCodeShow: "Nobody has to believe that: the code will show it.",
    openYetGuardiansStill: "It is not open yet: its guardians are still setting up. Ask one of them when it will be.",
    iBackupAlready: "I have a backup already",
  },
} as const;
