-- From when on a request waits for a guardian: after a wait, after holds.
ALTER TABLE "turn_row" ADD COLUMN "due_at" BIGINT;

-- What stands in the lists is derived from the log anew at the first look.
TRUNCATE "queue_row", "turn_row", "queue_mark";
