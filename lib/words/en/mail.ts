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
  open: "Open it at the desk",
  openText: "Open it at the desk:",
  why: "You get this because you are a guardian at {host}.",
  care: "Nobody asks for your passphrase by mail. If you doubt this message, open the desk as you always do, not by the link.",
} as const;
