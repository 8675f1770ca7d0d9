export const ui = {
  verified: {
    verified: ", verified",
    checkedBrowser: "Checked by this browser, <time></time>.",
  },
  page: {
    holdfast: "Holdfast",
    whatCanDo: "What you can do",
  },
  stop: {
    stop: "<octagonx></octagonx>Stop",
  },
  passphraseForm: {
    typePassphrase: "Type your passphrase",
  },
  dialog: {
    notNow: "Not now",
  },
  progress: {
    progress: "Progress",
  },
  qrCode: {
    mH1v1h1z: "M{x, number} {y, number}h1v1h-1z",
  },
  words: {
    hereButHiddenLook: "They are here, but hidden. Look around before you show them.",
    nobodyLookingOverMy: "Nobody is looking over my shoulder: show them",
    repeatAuto: "repeat({ceil, number}, auto)",
    copyWords: "Copy the words",
    printPage: "Print this page",
    hideAgain: "Hide them again",
  },
  facts: {
    change: "Change<span> {toLowerCase}</span>",
  },
  copyButton: {
    copyingAllowedHereSelect: "Copying is not allowed here: select it by hand",
  },
  code: {
    copy: "Copy {label}",
  },
  filePick: {
    remove: "Remove<span> {name}</span>",
    chooseFile: "Choose a file",
    addAnotherFile: "Add another file",
    chooseAnotherFile: "Choose another file",
  },
  skipLink: {
    skipContent: "Skip to the content",
  },
  errorSummary: {
    thereProblem: "There is a problem",
  },
  told: {
    whatWasSeen: "What was seen",
    saveEvidence: "Save the evidence",
  },
  steps: {
    stepOf: "step {at, number} of {of, number}",
  },
  time: { justNow: "just now" },
} as const;
