-- CreateTable
CREATE TABLE "file_row" (
    "scope" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "superseded_until" BIGINT,

    CONSTRAINT "file_row_pkey" PRIMARY KEY ("scope","digest")
);

-- CreateIndex
CREATE INDEX "file_row_digest_idx" ON "file_row"("digest");

-- What the entries of an earlier version name: every object in a statement that has exactly the fields digest and size,
-- and the payloads that a refresh superseded, kept for thirty days.
INSERT INTO "file_row" ("scope", "digest", "superseded_until")
WITH "statement" AS (
    SELECT "position", "scope", "name", "accepted_at",
           convert_from(decode(convert_from("envelope", 'UTF8')::jsonb ->> 'payload', 'base64'), 'UTF8')::jsonb AS "body"
      FROM "entry"
), "named" AS (
    SELECT "position", "scope", "ref" ->> 'digest' AS "digest", NULL::BIGINT AS "superseded_until"
      FROM "statement", jsonb_path_query("body", 'strict $.** ? (@.type() == "object")') AS "ref"
     WHERE "ref" ? 'digest' AND "ref" ? 'size' AND (SELECT count(*) FROM jsonb_object_keys("ref")) = 2
    UNION ALL
    SELECT "position", "scope", "body" ->> 'previous', "accepted_at" + 2592000000
      FROM "statement" WHERE "name" = 'payload.refreshed'
)
SELECT DISTINCT ON ("scope", "digest") "scope", "digest", "superseded_until"
  FROM "named" ORDER BY "scope", "digest", "position" DESC;
