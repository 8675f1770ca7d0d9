/** Notices by mail. They name nobody but the addressee. */
export const mail = {
  greeting: "Hello {name},",
  caseOpened: {
    subject: "A request was opened",
    says: "Somebody asks for a backup. Look at the desk whether you know the person.",
  },
  caseWaits: {
    subject: "A request waits for you",
    says: "A guardian has found the backup that this request is about. It needs more guardians who have met the person.",
  },
  caseClosed: {
    subject: "A request was closed",
    says: "Nothing more is to be done. The desk shows how it ended.",
  },
  ownerStart: {
    subject: "Somebody asks for a backup kept at {host}",
    says: "Somebody has asked the guardians at {host} for what is kept there for heirs, in a backup that names this address. The guardians have looked at their papers and agreed. Nothing is handed over before a waiting time has passed.",
  },
  ownerWeekly: {
    subject: "The waiting time for a backup at {host} goes on",
    says: "Somebody has asked the guardians at {host} for what is kept there for heirs, in a backup that names this address. The waiting time goes on. Nothing has been handed over.",
  },
  ownerThreeDays: {
    subject: "Three days are left to object at {host}",
    says: "Somebody has asked the guardians at {host} for what is kept there for heirs, in a backup that names this address. In three days the waiting time is over.",
  },
  ownerEnd: {
    subject: "The waiting time for a backup at {host} is over",
    says: "Somebody has asked the guardians at {host} for what is kept there for heirs, in a backup that names this address. The waiting time is over. The guardians can hand it over now.",
  },
  ownerAsked: {
    subject: "Somebody asks for a backup kept at {host}",
    says: "Somebody who says to be the owner has asked the guardians at {host} for a backup that names this address. The guardians have met that person and agreed. Nothing is handed over before a waiting time has passed.",
  },
  ownerAskedStill: {
    subject: "The waiting time for a backup at {host} goes on",
    says: "Somebody who says to be the owner has asked the guardians at {host} for a backup that names this address. The waiting time goes on. Nothing has been handed over.",
  },
  ownerAskedEnd: {
    subject: "The waiting time for a backup at {host} is over",
    says: "Somebody who says to be the owner has asked the guardians at {host} for a backup that names this address. The waiting time is over. The guardians can hand it over now.",
  },
  owner: {
    greeting: "Hello,",
    object: "Object to this request",
    objectText: "If the owner lives, or if something is wrong, object here:",
    objectOwner: "If that is not the owner, or if something is wrong, object here:",
    why: "You get this because the owner of the backup gave this address for such notices at {host}.",
    care: "If you know that the request is right, you need not do anything. Nobody asks for a passphrase or for wallet words by mail.",
  },
  open: "Open it at the desk",
  openText: "Open it at the desk:",
  why: "You get this because you are a guardian at {host}.",
  care: "Nobody asks for your passphrase by mail. If you doubt this message, open the desk as you always do, not by the link.",
} as const;
