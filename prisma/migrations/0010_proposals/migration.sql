-- Rosters that a guardian has proposed, and the signatures that they have so far.
CREATE TABLE "proposal" (
    "digest" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" BIGINT NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("digest")
);

CREATE TABLE "endorsement" (
    "proposal" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "signature" BYTEA NOT NULL,
    "signed_at" BIGINT NOT NULL,

    CONSTRAINT "endorsement_pkey" PRIMARY KEY ("proposal","key")
);

CREATE INDEX "proposal_previous_idx" ON "proposal"("previous");

ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_proposal_fkey" FOREIGN KEY ("proposal") REFERENCES "proposal"("digest") ON DELETE CASCADE ON UPDATE CASCADE;
