/** What the whole house says: of itself, and where a page is missing or could not be shown. */
export const house = {
  description: "Guardians of a community give back what was lost.",
  frontDoor: "Go to the front door",
  notFound: {
    title: "There is no page at this address",
    says: "If somebody gave you a link or a printed address, compare it letter by letter. Nothing you saved is lost by coming here.",
  },
  failure: {
    title: "This page could not be shown",
    says: "Something went wrong on our side. What was signed and acknowledged before is kept; whatever was not acknowledged did not happen. Try again, and if it stays like this, tell a guardian.",
    digest: "For whoever looks after the server: <code>{digest}</code>",
    again: "Try again",
  },
  unlock: {
    passphrase: "Passphrase",
    hint: "Your keys are kept in this page alone, and a reload forgets them. The passphrase does not leave this browser.",
    opening: "Opening your keys…",
    wrong: "This passphrase does not open your keys. Look for a slip, then try again",
    somebodyElse: "I am somebody else",
    signingOut: "Signing out…",
  },
  connection: {
    lost: "No connection to the server.",
    goesOn: "What you typed is still here, and this page goes on by itself.",
  },
  language: "Language",
} as const;
