-- The tickets of inheritances, each sealed to the keys of an executor who has it.
CREATE TABLE "estate" (
    "case" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "added_at" BIGINT NOT NULL,

    CONSTRAINT "estate_pkey" PRIMARY KEY ("case","account_id")
);

CREATE INDEX "estate_account_id_idx" ON "estate"("account_id");

ALTER TABLE "estate" ADD CONSTRAINT "estate_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
