import type { Catalogue, Translated } from "../types";

export const join: Translated<Catalogue["join"]> = {
  checked: {
    oneMoment: "One moment…",
    backSomethingUp: "Back something up",
    checkingGuardiansCode: "Checking the guardian’s code",
    browserHoldsWhatServer: "Your browser holds what this server shows against what the guardian’s code says.",
    checking: "Checking",
    wholeGuardiansCode: "This is not a whole guardian’s code.",
    scanCodeOnceMore: "Scan the code once more, straight from the guardian’s screen.",
    rightFederation: "This is the right federation",
    beginBackup: "Begin the backup",
    federationOpenYet: "This federation is not open yet.",
    guardiansKitStillChecked:
      "A guardian’s kit has still to be checked. Come back when the guardians say that all is ready.",
    codeShowsWhichFederation: "This code shows which federation it is, but does not let you in.",
    askGuardianJoinCode: "Ask a guardian for the join code, and scan that one.",
    chooseNameMakeCard:
      "You will choose a name, make a card by which the guardians know you, and say what to protect. All of it is sealed in this browser before it leaves. It takes about ten minutes.",
  },
  scanFirst: {
    askGuardianCode: "Ask a guardian for the code",
    backupBeginsGuardiansCode:
      "Un respaldo comienza con el código de un guardián. Reúnase con un guardián, pida el código para <strong>hacer un respaldo</strong> y escanéelo. Así esta página sabe de qué federación se trata.",
    codeCarriesFederationsFingerprint:
      "The code carries the federation’s fingerprint. With it your browser makes sure that what you seal is sealed to the right guardians and to nobody else; no website can replace that.",
    addressSaysBelongs: "This address says it belongs to {name}.",
    nobodyBelieveCodeShow: "Nobody has to believe that: the code will show it.",
    openYetGuardiansStill: "It is not open yet: its guardians are still setting up. Ask one of them when it will be.",
    iBackupAlready: "I have a backup already",
  },
  join: {
    readingCode: "Reading the code",
  },
};
