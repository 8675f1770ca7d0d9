-- Witnesses from outside cosign under a name of their own.
ALTER TABLE "cosignature" ADD COLUMN "name" TEXT;
