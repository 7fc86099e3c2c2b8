-- AlterTable
ALTER TABLE "User" ADD COLUMN "linked_sessionId" TEXT REFERENCES "Session" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_User_linked_sessionId" ON "User" ("linked_sessionId");
