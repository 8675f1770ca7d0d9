-- Tokens by which scripts read the log in their owners' stead, kept as hashes.
CREATE TABLE "access_token" (
    "name" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "last_used_at" BIGINT,

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("name")
);

CREATE INDEX "access_token_account_id_idx" ON "access_token"("account_id");

CREATE INDEX "access_token_expires_at_idx" ON "access_token"("expires_at");

ALTER TABLE "access_token" ADD CONSTRAINT "access_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
