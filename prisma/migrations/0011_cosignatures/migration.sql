-- What guardians' browsers have witnessed: their lines under our checkpoints.
CREATE TABLE "cosignature" (
    "size" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "time" BIGINT NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "cosignature_pkey" PRIMARY KEY ("size","key")
);

ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_size_fkey" FOREIGN KEY ("size") REFERENCES "checkpoint"("size") ON DELETE CASCADE ON UPDATE CASCADE;
