/** Choosing a saved kit, and why it is no good. */
export const kit = {
  file: "The file of your kit",
  fileHint: "It is opened in this browser and goes nowhere.",
  fileMissing: "Choose the file of your kit",
  notAKit: "This file is not a kit, or it is damaged. Choose the one that you have just saved",
  wrongPassphrase: "This passphrase does not open the kit",
  otherFederation: "This kit belongs to another federation, or was made before the founding document was drawn up anew",
  otherGuardian: "This kit holds another guardian’s keys. Choose your own",
  partFalse: "The kit’s part of the common key does not fit the federation. Save the kit once more",
} as const;
