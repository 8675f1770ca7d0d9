export const codes = {
  codesPage: {
    makingCode: "Making a code…",
    codes: "Codes",
  },
  codeForm: {
    choose150People: "Choose from 1 to 50 people",
    chooseUp168Hours: "Choose up to 168 hours, which is a week",
    codeSaysWhichFederation:
      "A code says which federation this is, so that no false one can put itself in its place. Show it on your own screen, to somebody you see.",
    whatFor: "What for?",
    howMany: "For how many?",
    people: "People",
    hours: "Hours",
  },
  shownCode: {
    copyLink: "Copy the link",
    federations15Words: "The federation’s 15 words",
    ifPageAsksWhether: "If the page asks whether this is the right federation, these are its words.",
    fingerprint: "Fingerprint",
    makeAnotherCode: "Make another code",
  },
} as const;
