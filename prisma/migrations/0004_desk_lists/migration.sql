-- CreateTable
CREATE TABLE "queue_mark" (
    "id" INTEGER NOT NULL,
    "size" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "queue_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_row" (
    "case" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "ended" TEXT,
    "opened_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "closes_at" BIGINT NOT NULL,

    CONSTRAINT "queue_row_pkey" PRIMARY KEY ("case")
);

-- CreateTable
CREATE TABLE "turn_row" (
    "guardian" TEXT NOT NULL,
    "case" TEXT NOT NULL,
    "turn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "opened_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "held_until" BIGINT,

    CONSTRAINT "turn_row_pkey" PRIMARY KEY ("guardian","case")
);

-- CreateIndex
CREATE INDEX "queue_row_closes_at_case_idx" ON "queue_row"("closes_at", "case");

-- CreateIndex
CREATE INDEX "turn_row_case_idx" ON "turn_row"("case");

-- CreateIndex
CREATE INDEX "turn_row_guardian_turn_opened_at_case_idx" ON "turn_row"("guardian", "turn", "opened_at", "case");

-- CreateIndex
CREATE INDEX "turn_row_guardian_turn_expires_at_case_idx" ON "turn_row"("guardian", "turn", "expires_at", "case");

-- What stands in them is derived from the log at the first look.
