-- AlterTable
ALTER TABLE "User" DROP COLUMN "totpSecret";

-- CreateIndex
CREATE UNIQUE INDEX "idx_ReverseShare_remainingUses_token_userId" ON "ReverseShare" ("remainingUses", "token", "userId");

-- AlterTable
ALTER TABLE "File" ADD COLUMN "linked_sessionId" TEXT REFERENCES "Session" ("id") ON DELETE SET NULL;

-- CreateIndex
CREATE INDEX "idx_File_linked_sessionId" ON "File" ("linked_sessionId");
