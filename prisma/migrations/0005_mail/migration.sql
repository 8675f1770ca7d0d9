-- The language of whoever a notice is for.
ALTER TABLE "account" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';

-- What became of a notice. Its words are made when it goes out, in that language.
ALTER TABLE "outbox" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'waiting',
ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "next_at" BIGINT,
ADD COLUMN "settled_at" BIGINT,
ADD COLUMN "answer" TEXT;

UPDATE "outbox" SET "state" = 'kept', "attempts" = 1, "settled_at" = "written_at" WHERE "written_at" IS NOT NULL;
UPDATE "outbox" SET "next_at" = "created_at";
ALTER TABLE "outbox" ALTER COLUMN "next_at" SET NOT NULL;

DROP INDEX "outbox_written_at_idx";
ALTER TABLE "outbox" DROP COLUMN "written_at", DROP COLUMN "subject", DROP COLUMN "body";
CREATE INDEX "outbox_state_next_at_idx" ON "outbox"("state", "next_at");
