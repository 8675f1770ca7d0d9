/** Said by a demo alone. */
export const demo = {
  banner: {
    label: "Demo",
    says: "This is a demo: nothing here is real, and all of it is gone when it stops. <more>What to try</more>",
  },
  signIns: {
    title: "One click, in this demo",
    says: "The demo knows these passphrases because it drew them. Nobody’s real one is known to anybody else.",
    guardian: "Guardians",
    auditor: "Auditor",
    executor: "Executors",
    signIn: "Sign in as {name}",
    signingIn: "Opening the keys of {name}…",
    wrong: "The demo was made anew since this page was opened. Load it again.",
  },
  page: {
    title: "What to try",
    lead: "Everybody at {federation} is made up, the faces are drawn, and a year of its life was told in about a minute. The keys, the shares and the log are as real as in any federation.",
    desk: "Sit at the desk",
    deskSays:
      "Five guardians, any three of whom can give a member’s words back. Sign in as one, look at a request, and sign in as another to go on.",
    audit: "Believe nobody",
    auditSays:
      "An auditor decides nothing and sees nothing that is sealed. Your browser checks the whole log by itself: that nothing was altered or left out, and that every share was handed over as the rules of its day allowed.",
    people: "Somebody stands before you",
    peopleSays:
      "A guardian approves only when the code on the person’s own screen is that of the request. Here is what these people would show you.",
    person:
      "{name}, {approvals, plural, =0 {nobody has approved yet} one {# guardian has approved} other {# guardians have approved}}",
    code: "Code on the screen of {name}",
    beThem: "Be {name}",
    beingThem: "Taking the ticket of {name}…",
    beThemSays: "With three approvals the words come back: type the name, {name}, just as it stands here.",
    lost: "You have lost your phone",
    lostSays:
      "You are {name}, and made a backup months ago. Ask for it back: the name to type is <b>{name}</b>. Then sit at the desk, three times, and recognise yourself.",
    lostAct: "Ask for the words back",
    died: "Someone has died",
    diedSays:
      "Hannah Whitfield is a solicitor and sees to what many people left: her requests stand at every place that there is. Igor Novak asks for an estate that she asks for, too.",
    diedNewSays: "Or begin as an executor whom nobody knows yet, as if a guardian had shown you a code.",
    diedAct: "Ask for an estate",
    join: "Make a backup",
    joinSays:
      "As if a guardian had shown you a join code. Take a made-up name, and never the words of a wallet of yours.",
    joinAct: "Make a backup",
  },
} as const;
