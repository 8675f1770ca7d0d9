import type { Instrument } from "@/lib/protocol/statements/evidence";

const keys = {
  "us.lettersTestamentary": "usLettersTestamentary",
  "us.lettersOfAdministration": "usLettersOfAdministration",
  "us.smallEstateAffidavit": "usSmallEstateAffidavit",
  "us.courtOrder": "usCourtOrder",
  "ew.grantOfProbate": "ewGrantOfProbate",
  "ew.lettersOfAdministration": "ewLettersOfAdministration",
  "ew.lettersWithWillAnnexed": "ewLettersWithWillAnnexed",
  "sct.confirmation": "sctConfirmation",
  "eu.certificateOfSuccession": "euCertificateOfSuccession",
  "in.probate": "inProbate",
  "in.lettersOfAdministration": "inLettersOfAdministration",
  "in.successionCertificate": "inSuccessionCertificate",
  "in.legalHeirCertificate": "inLegalHeirCertificate",
  "za.lettersOfExecutorship": "zaLettersOfExecutorship",
  "za.lettersOfAuthority": "zaLettersOfAuthority",
  other: "other",
} as const satisfies Record<Instrument, string>;

/** Where the catalogue has an instrument's name: a point would lead into another block. */
export const instrumentKey = (instrument: Instrument) => keys[instrument];
