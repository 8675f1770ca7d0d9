export const scanner = {
  is: {
    case: "That is the code of a request, which only a guardian at the desk can read.",
    join: "That is a guardian’s join code, with which members make a backup.",
    recover: "That is a guardian’s recover code, with which a request begins.",
    link: "That is a link to {host}. It was not opened.",
    ticket: "That is a ticket. It is a secret: whoever shows it should put it away.",
    sheet: "That is a backup sheet. It is a secret: whoever shows it should put it away.",
    other: "That is the code of something else.",
  },
  guardianCode: {
    scan: "Scan the guardian’s code",
    otherwise: "Or scan the code with your camera’s own program: it opens this page.",
    elsewhere:
      "That code belongs to {host}, and this page is at {here}. Nothing was opened. Ask the guardian which address is right.",
    ask: "{purpose, select, join {Ask the guardian for the join code.} other {Ask the guardian for the recover code.}}",
    ticket: "That is a ticket. Use it below, under “I have a ticket of an open request”.",
    sheet: "That is a backup sheet. Use it below, under “I have my backup sheet”.",
  },
  ownCode: {
    label: "The code to show",
    square: "The code of your request",
    safe: "This code is safe to show. Your ticket is not.",
    aloud: "If the camera fails, let the guardian read this from your screen:",
    code: "the code",
    lookAlikes: "There is no O, I, L or U in it: what looks like one is a zero or a one.",
    bright: "If the camera hesitates, make the screen brighter. It stays on while you show the code.",
  },
  codeTask: {
    whose:
      "The code must stand on {person}’s own screen, here before you. Don’t read it from a picture that somebody sent.",
    scan: "Scan the code",
    otherwise: "Or type the code that stands under the square.",
    goOn: "Look for the square on the page “Show this to a guardian, face to face”, on {person}’s screen.",
  },
  codeTyped: {
    label: "Or type the code under the square",
    hint: "Read it from the screen yourself. Capitals and hyphens don’t matter.",
    open: "That is not the whole code: it has four groups of five letters and digits",
    tooLong: "That is more than the code: it has four groups of five letters and digits",
    sign: "“{sign}”",
    foreign: "{signs} {count, plural, one {occurs} other {occur}} in no code. Look at the screen once more.",
    differs:
      "The {place, selectordinal, =1 {first} =2 {second} =3 {third} =4 {fourth} one {#st} two {#nd} few {#rd} other {#th}} group is already different from this request’s. Look at it once more. If the screen says just that, there is no need to type on.",
    right: "{right, number} of {all, number} groups are this request’s.",
    compare: "Compare",
    itSays: "The screen says just that",
  },
  codeVerdict: {
    own: "This is {person}’s own request.",
    same: "the codes are the same",
    checked: {
      scanned:
        "The square on {person}’s screen holds the whole digest of this request, which this browser has computed itself.",
      typed:
        "The code on {person}’s screen is the beginning of this request’s digest, which this browser has computed itself.",
    },
    soTheKey: "So the key to which your share will be sealed is the one on {person}’s device.",
    notYetWhoHeirs: "It does not yet say who {person} is. Compare the face with their own document, then go on.",
    notYetWho: "It does not yet say who {person} is. Compare the face with the card, then go on.",
    onToRecord: "Go on to the record",
    another: "The code on {person}’s screen belongs to another request.",
    dontApprove: "Don’t approve. Tell {names} by phone.",
    ofThisRequest: "This request’s code",
    wasTyped: "What you typed",
    wasScanned: "What was scanned",
    typeAgain: "I mistyped it: type it once more",
    scanAgain: "Back to the request",
  },
} as const;
