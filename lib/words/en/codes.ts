export const codes = {
  page: { title: "Codes", making: "Making a code…" },
  form: {
    says: "A code says which federation this is, so that no false one can put itself in its place. Show it on your own screen, to somebody you see.",
    whatFor: "What for?",
    purposes: { join: "Join", recover: "Recover", audit: "Audit" },
    purposeHints: {
      join: "For a member who makes a backup.",
      recover: "For somebody who has lost a phone and asks for a backup back.",
      audit: "For somebody who is to check what the guardians do. A quorum must agree before anything can be read.",
    },
    howMany: "For how many?",
    reaches: { one: "One person", meeting: "A meeting", own: "Something else" },
    reachHints: {
      one: "Works once, for an hour.",
      meeting: "Works for 30 people, until this time tomorrow.",
      own: "For up to 50 people and a week.",
    },
    people: "People",
    hours: "Hours",
    usesWrong: "Choose from 1 to 50 people",
    hoursWrong: "Choose up to 168 hours, which is a week",
    acts: { join: "Show the join code", recover: "Show the recover code", audit: "Show the audit code" },
  },
  shown: {
    titles: { join: "Join code", recover: "Recover code", audit: "Audit code" },
    says: {
      join: "Let the member scan this with the phone’s camera. It opens the page on which a backup is made.",
      recover:
        "Let the person scan this with any phone’s camera. It opens the page on which a request is made. Nothing is handed over by it.",
      audit:
        "Let the auditor scan this, or send the link. It opens the page on which an auditor makes an account; then you compare five words and propose the auditor to the others.",
    },
    labels: {
      join: "The code with which a member makes a backup",
      recover: "The code with which somebody asks for a backup back",
      audit: "The code with which an auditor makes an account",
    },
    works:
      "{left, plural, one {It works for one more person, until <time></time>.} other {It works for # more people, until <time></time>.}}",
    usedUp: "This code works no more",
    usedUpSays: "It was used as often as it may, it has run out, or you have ended it. Make another one.",
    onlyHere: "This address works on this computer alone. For phones the server needs an https address (HOLDFAST_URL).",
    copy: "Copy the link",
    words: "The federation’s 15 words",
    wordsSay: "If the page asks whether this is the right federation, these are its words.",
    fingerprint: "Fingerprint",
    print: { join: "Print the join sheet", recover: "Print the recover sheet", audit: "Print the audit sheet" },
    printSays:
      "On paper it stands on one page, to be scanned across a table. Whoever finds the sheet can use it for as long as it works.",
    another: "Make another code",
  },
  paper: {
    titles: {
      join: "Make your backup here",
      recover: "Ask for your backup here",
      audit: "Make your auditor’s account here",
    },
    steps: {
      join: {
        scan: "Scan the square with your phone’s camera, and open the address.",
        words: "Compare the 15 words below with those that the page shows.",
        make: "Give a name and a picture of yourself, and type the words of your wallet. They are sealed on your phone.",
      },
      recover: {
        scan: "Scan the square with any phone’s camera, and open the address.",
        words: "Compare the 15 words below with those that the page shows.",
        make: "Give the name that you gave then, save your ticket, and show the code that appears to the guardians, face to face.",
      },
      audit: {
        scan: "Scan the square with your phone’s camera, or type the address into your computer.",
        words: "Compare the 15 words below with those that the page shows.",
        make: "Make your account, and read the five words that appear to the guardian who invited you.",
      },
    },
    works:
      "{left, plural, one {This sheet works for one person, until <time></time>.} other {This sheet works for # people, until <time></time>.}}",
  },
  live: {
    title: "Codes that still work",
    says: "The codes themselves are not kept anywhere, so they can’t be shown again. One that was lost can be ended.",
    caption: "Your codes",
    what: "What for",
    purposes: { join: "Join", recover: "Recover", audit: "Audit" },
    left: "Left",
    uses: "{count, plural, one {one use} other {# uses}}",
    until: "Until",
    act: "End",
    end: "End it",
    ending: "Ending…",
    ended: "The code works no more.",
  },
} as const;
