-- CreateTable
CREATE TABLE "upload" (
    "owner" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "stranger" BOOLEAN NOT NULL,
    "touched_at" BIGINT NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("owner","digest")
);

-- CreateTable
CREATE TABLE "upload_chunk" (
    "owner" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_chunk_pkey" PRIMARY KEY ("owner","digest","place")
);

-- CreateIndex
CREATE INDEX "upload_touched_at_idx" ON "upload"("touched_at");

-- AddForeignKey
ALTER TABLE "upload_chunk" ADD CONSTRAINT "upload_chunk_owner_digest_fkey" FOREIGN KEY ("owner", "digest") REFERENCES "upload"("owner", "digest") ON DELETE CASCADE ON UPDATE CASCADE;

-- Sealed bytes do not shrink: they are not to be tried.
ALTER TABLE "upload_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
