-- Where notice of a request goes before heirs receive anything, as guardians took it off the card.
CREATE TABLE "notice_address" (
    "case" TEXT NOT NULL,
    "backup" TEXT NOT NULL,
    "guardian" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,

    CONSTRAINT "notice_address_pkey" PRIMARY KEY ("case","backup","guardian","email")
);

-- One letter of one round of notice to one address.
CREATE TABLE "notice_letter" (
    "id" TEXT NOT NULL,
    "case" TEXT NOT NULL,
    "backup" TEXT NOT NULL,
    "since" BIGINT NOT NULL,
    "round" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "objection" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" BIGINT NOT NULL,
    "settled_at" BIGINT,
    "answer" TEXT,
    "entered" TEXT,

    CONSTRAINT "notice_letter_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "notice_letter_case_backup_since_round_place_email_key" ON "notice_letter"("case", "backup", "since", "round", "place", "email");
CREATE UNIQUE INDEX "notice_letter_objection_key" ON "notice_letter"("objection");
CREATE INDEX "notice_letter_state_next_at_idx" ON "notice_letter"("state", "next_at");
