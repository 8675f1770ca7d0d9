-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "scope" (
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "last_accepted_at" BIGINT NOT NULL,

    CONSTRAINT "scope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "position" BIGSERIAL NOT NULL,
    "identity" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_seq" INTEGER NOT NULL,
    "accepted_at" BIGINT NOT NULL,
    "leaf" BYTEA NOT NULL,
    "envelope" BYTEA NOT NULL,
    "index" BIGINT,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "tile" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hashes" BYTEA NOT NULL,

    CONSTRAINT "tile_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "signed_at" BIGINT NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "log_identity" (
    "id" INTEGER NOT NULL,
    "verifier_key" TEXT NOT NULL,

    CONSTRAINT "log_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blob" (
    "digest" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" BIGINT NOT NULL,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "guardian_row" (
    "guardian" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "kit_checked" BOOLEAN NOT NULL,

    CONSTRAINT "guardian_row_pkey" PRIMARY KEY ("guardian")
);

-- CreateTable
CREATE TABLE "backup_row" (
    "backup" TEXT NOT NULL,
    "lookup" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "created_at" BIGINT NOT NULL,
    "deleted_at" BIGINT,
    "purged" BOOLEAN NOT NULL,

    CONSTRAINT "backup_row_pkey" PRIMARY KEY ("backup")
);

-- CreateTable
CREATE TABLE "case_row" (
    "case" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lookup" TEXT,
    "roster" TEXT NOT NULL,
    "opened_at" BIGINT NOT NULL,
    "updated_at" BIGINT NOT NULL,
    "claim_file" TEXT NOT NULL,
    "claim_identity" TEXT NOT NULL,
    "approved_by" TEXT[],
    "denied_by" TEXT[],
    "recused_by" TEXT[],
    "released_by" TEXT[],
    "ended_how" TEXT,
    "ended_at" BIGINT,
    "purged" BOOLEAN NOT NULL,

    CONSTRAINT "case_row_pkey" PRIMARY KEY ("case")
);

-- CreateTable
CREATE TABLE "match_row" (
    "case" TEXT NOT NULL,
    "backup" TEXT NOT NULL,
    "matched_by" TEXT[],
    "vetoed_at" BIGINT,

    CONSTRAINT "match_row_pkey" PRIMARY KEY ("case","backup")
);

-- CreateTable
CREATE TABLE "bundle_row" (
    "digest" TEXT NOT NULL,
    "guardian" TEXT NOT NULL,

    CONSTRAINT "bundle_row_pkey" PRIMARY KEY ("digest","guardian")
);

-- CreateTable
CREATE TABLE "acceptance_row" (
    "backup" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "acceptance_row_pkey" PRIMARY KEY ("backup","digest")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "salt" BYTEA NOT NULL,
    "auth_hash" TEXT NOT NULL,
    "keyring" BYTEA NOT NULL,
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "witness_key" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "last_seen_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "revoked_at" BIGINT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_draft" (
    "id" INTEGER NOT NULL,
    "federation" TEXT NOT NULL,
    "guardians" INTEGER NOT NULL,
    "threshold" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "fedimint" TEXT,
    "genesis_body" BYTEA,
    "genesis_digest" TEXT,
    "drawn_at" BIGINT,
    "updated_at" BIGINT NOT NULL,

    CONSTRAINT "setup_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "used_at" BIGINT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joiner" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "invitation_id" TEXT,
    "convener" BOOLEAN NOT NULL,
    "confirmed_at" BIGINT,
    "place" INTEGER,
    "sealed_part" BYTEA,
    "signature" BYTEA,
    "joined_at" BIGINT NOT NULL,

    CONSTRAINT "joiner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_token" (
    "hash" TEXT NOT NULL,
    "guardian" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "uses_left" INTEGER NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,

    CONSTRAINT "join_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" TEXT NOT NULL,
    "dedupe" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "written_at" BIGINT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_count" (
    "day" TEXT NOT NULL,
    "lookups" INTEGER NOT NULL DEFAULT 0,
    "refused_lookups" INTEGER NOT NULL DEFAULT 0,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "day_count_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "entry_identity_key" ON "entry"("identity");

-- CreateIndex
CREATE UNIQUE INDEX "entry_index_key" ON "entry"("index");

-- CreateIndex
CREATE INDEX "entry_digest_idx" ON "entry"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "entry_scope_scope_seq_key" ON "entry"("scope", "scope_seq");

-- CreateIndex
CREATE INDEX "backup_row_lookup_idx" ON "backup_row"("lookup");

-- CreateIndex
CREATE INDEX "case_row_ended_at_opened_at_case_idx" ON "case_row"("ended_at", "opened_at", "case");

-- CreateIndex
CREATE INDEX "case_row_key_idx" ON "case_row"("key");

-- CreateIndex
CREATE INDEX "match_row_backup_idx" ON "match_row"("backup");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_key_key" ON "account"("key");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "joiner_account_id_key" ON "joiner"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "joiner_invitation_id_key" ON "joiner"("invitation_id");

-- CreateIndex
CREATE INDEX "join_token_expires_at_idx" ON "join_token"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_dedupe_key" ON "outbox"("dedupe");

-- CreateIndex
CREATE INDEX "outbox_written_at_idx" ON "outbox"("written_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joiner" ADD CONSTRAINT "joiner_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joiner" ADD CONSTRAINT "joiner_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- The sequencer looks for entries that have no place yet: always few.
CREATE INDEX "entry_unplaced" ON "entry"("position") WHERE "index" IS NULL;

-- A leaf tells an envelope's SHA-256: whoever has read the leaves asks for the envelope by it.
CREATE INDEX "entry_envelope" ON "entry"(sha256("envelope"));

-- Ciphertext does not compress: don't try.
ALTER TABLE "blob" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "tile" ALTER COLUMN "hashes" SET STORAGE EXTERNAL;
