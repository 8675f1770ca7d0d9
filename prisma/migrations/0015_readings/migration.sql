-- How often the log was read, for the day's aggregate in the log.
ALTER TABLE "day_count" ADD COLUMN "readings" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "day_count" ADD COLUMN "exports" INTEGER NOT NULL DEFAULT 0;
