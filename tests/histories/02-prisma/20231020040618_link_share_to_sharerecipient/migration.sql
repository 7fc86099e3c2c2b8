-- AlterTable
ALTER TABLE "Share" ADD COLUMN "primary_shareRecipientId" TEXT REFERENCES "ShareRecipient" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_Share_primary_shareRecipientId" ON "Share" ("primary_shareRecipientId");

-- AlterTable
ALTER TABLE "Config" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
