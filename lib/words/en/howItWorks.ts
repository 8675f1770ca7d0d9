/** The whole of it in plain words. What stands in drawings is short: it has no second line to spare. */
export const howItWorks = {
  title: "How it works",
  lead: "What happens to what you give into keeping, who can open it, and who could cheat and why it fails. In plain words, with drawings.",
  example:
    "Here five guardians keep it, and any three of them can give it back. Every community chooses its own numbers.",
  contents: "On this page",
  sealed: {
    title: "What is sealed",
    says: "Everything is sealed in your own browser, before any of it leaves. Your words go into a file that one key alone can open, and that key is made for this file only. The sealed file lies on the server. The key lies nowhere as a whole.",
    key: "The key is locked with the name that you choose, and then cut into shares: one for each guardian, each sealed so that this guardian alone can open it.",
    drawing: {
      title: "From your words to a sealed file and five shares",
      desc: "In your browser your words become a sealed file. Its key is locked with your name and cut into five shares. The sealed file goes to the server, each share to one guardian.",
      browser: "in your browser",
      words: "your words",
      file: "sealed file",
      key: "its key, locked with your name",
      shares: "five shares, one for each guardian",
      server: "the server",
    },
  },
  share: {
    title: "What a share is",
    says: "A share is not a piece of the key. It is a point on a line, and the key is the place where the line crosses the edge of the paper.",
    one: "Through one point run lines without number, and each crosses the edge somewhere else. Whoever has one point knows nothing: every key is as likely as every other.",
    two: "Through two points runs one line only. Whoever has both can draw it, and reads the key at the edge.",
    three:
      "With three of five the line bends: three points fix the curve, two say nothing. It does not matter which three.",
    fingerprint:
      "When you make the backup, your browser signs a fingerprint of every share. A share that was swapped or spoilt is recognised by it, and the guardian from whom it came is named.",
    drawing: {
      oneTitle: "One point: any line fits",
      oneDesc: "Five lines run through one point. Each crosses the edge of the paper at another place.",
      one: "one share",
      twoTitle: "Two points: one line",
      twoDesc: "One line runs through two points and crosses the edge at the key.",
      two: "two shares",
      threeTitle: "Three of five: one curve",
      threeDesc:
        "Five points lie on a curve. The curve is drawn through three of them and crosses the edge at the key; the other two would have done as well.",
      three: "any three of five",
      key: "the key",
    },
  },
  pepper: {
    title: "What the name and the pepper do",
    says: "Shares that were stolen should be of no use to the thief. That is why the key is locked with a name that you choose, too. But names can be guessed: there are only so many.",
    how: "So the name is mixed with a secret number of the federation’s, which we call the pepper. Your browser covers the name and sends it covered. The server stirs the pepper in without seeing what is under the cover, and your browser takes the cover off again. The server learns neither the name nor what comes out.",
    count:
      "Whoever wants to try a name needs the pepper for each try, and each try is written into the log. Usually ten are allowed in a request.",
    drawing: {
      title: "The name, covered, goes to the pepper and back",
      desc: "In your browser the name is covered. Covered it goes to the server, which adds the pepper. Back in your browser the cover is taken off, and what is left becomes the key that locks.",
      browser: "your browser",
      server: "the server",
      name: "your name",
      covered: "covered",
      pepper: "+ pepper",
      uncovered: "cover off",
      lock: "the lock’s key",
    },
  },
  lost: {
    title: "When the phone is lost",
    drawing: {
      title: "A guardian and you, face to face",
      desc: "On your screen stands the code of your request. The guardian’s phone reads it, and shows the card that was sealed when you made the backup: it is compared with your face.",
      yours: "your screen",
      theirs: "the guardian’s",
      code: "the same request?",
      face: "the same face?",
    },
    step1:
      "You ask a guardian for the <b>recover</b> code. It tells any browser which federation is yours, so that no false page can pass for it.",
    step2:
      "You type the name that you chose. Your browser prepares a request, and gives you a <b>ticket</b>: a secret with which you can go on from any device.",
    step3:
      "You meet guardians, one after the other or together. Each reads the code on your screen, so that it is surely your request and nobody else’s, and compares your face with the card that was sealed when all was well.",
    step4:
      "Each who knows that it is you signs for it and hands a share over, sealed to your browser. All guardians can see who did so.",
    step5:
      "When enough shares are there, you type the name once more. Your browser checks every share, puts the key together and opens the file. The words stand on your screen and nowhere else.",
    step6: "You write them down or put them into the new wallet, close the request, and make a new backup.",
  },
  cheats: {
    title: "Who could cheat, and why it fails",
    shares: "{have, plural, =0 {no share} one {# share} other {# shares}} of {needed, number} needed",
    oneGuardian: {
      who: "One guardian, alone",
      why: "One share says nothing at all. A false approval would be signed with that guardian’s own name, where all the others see it.",
    },
    twoGuardians: {
      who: "Two guardians together",
      why: "With three of five, two points still leave every key as likely as every other. They would have to win a third over, and they would leave their names.",
    },
    server: {
      who: "The server, or whoever steals it",
      why: "What lies there is sealed to others. Disk and database, copied whole, open nothing.",
    },
    liar: {
      who: "A server that lies",
      why: "Every decision is a signed entry in a log. Each guardian’s browser reads the whole log and works every request out again for itself. If a key was swapped, an objection left out or the past rewritten, it stops and says what was changed.",
    },
    thief: {
      who: "The thief of your phone",
      why: "The phone keeps a small key that can renew or delete the backup and object to requests; it opens nothing. Once enough guardians have met you and recorded that the phone is lost, that key has no say any more. Words that are still in a wallet on the phone are another matter: move the money as soon as you have them back.",
    },
    stranger: {
      who: "A stranger who knows your name",
      why: "The name only finds the backup. The guardians meet the stranger, and compare a face with your card. If you still have your device, or the backup sheet, you can stop the request.",
    },
    executor: {
      who: "An executor who comes too early",
      why: "Requests of heirs have to wait for weeks after everybody was told, and a living member ends them with one objection.",
    },
  },
  log: {
    title: "Why nothing can be done in secret",
    says: "Each entry of the log carries the fingerprint of the one before. Change one, and those after it no longer fit; leave one out, and there is a gap. Whoever signs also signs for all that was read until then: if two guardians are shown two histories, it comes to light when one of them acts.",
    holds:
      "The log holds signatures and fingerprints. It holds no name of a member, no photo, no word of what is kept.",
    drawing: {
      title: "A changed entry no longer fits",
      desc: "Five entries of the log hang together like a chain. The third was changed, and the chain is broken after it.",
      changed: "changed",
      broken: "no longer fits",
    },
  },
  limits: {
    title: "What is left",
    says: "No honest page says that nothing can go wrong. Against this Holdfast does not defend you:",
    quorum:
      "<b>Enough guardians who agree to cheat.</b> As many as it takes to give something back can also take it. What you left to heirs, too, opens for them without your name; for the rest they can guess at it, because the pepper lies with them in parts. Choose a community whose guardians you trust together.",
    program:
      "<b>A server that gives your browser a false program.</b> What your browser runs comes from the server each time. Whoever controls it could, on that day, serve a page that steals what you type. The log would not show it.",
    device: "<b>A device that somebody else controls.</b> Whoever reads your screen or your keyboard needs no share.",
    guessable:
      "<b>A name that is easy to guess.</b> It protects stolen shares against a thief without the pepper. It is no password against whoever holds the pepper and enough shares.",
    forgotten: "<b>A forgotten name.</b> Nobody can tell it to you. Choose one that you will know in ten years.",
    silent:
      "<b>A server that is silent.</b> It cannot forge, but it can stop answering. Whoever runs it should keep copies: of sealed things, copies give nothing away.",
  },
  exact: {
    title: "For those who want it exactly",
    age: "Sealed files: age, with its hybrid post-quantum recipients alone.",
    shamir: "Shares: Shamir’s scheme over GF(2⁸), in the format that HashiCorp Vault uses, with a commitment to each.",
    pepper: "The pepper: the POPRF of RFC 9497 on P-256, its proof always checked; then Argon2id, 64 MiB.",
    signatures: "Signatures: Ed25519 over DSSE envelopes.",
    log: "The log: RFC 6962 trees, as C2SP’s checkpoints and tiles.",
    source: "The formats are described in the source code, beside what reads and writes them.",
  },
  next: {
    title: "Where to go from here",
    recover: "Get your words back",
    join: "Back something up",
    front: "Go to the front door",
  },
} as const;
