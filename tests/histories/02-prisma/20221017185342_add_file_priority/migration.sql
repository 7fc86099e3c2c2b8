-- AlterTable
ALTER TABLE "File" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "idx_ShareRecipient_priority" ON "ShareRecipient" ("priority");
