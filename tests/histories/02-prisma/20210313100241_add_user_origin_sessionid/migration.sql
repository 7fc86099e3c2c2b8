-- AlterTable
ALTER TABLE "User" ADD COLUMN "origin_sessionId" TEXT REFERENCES "Session" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_User_origin_sessionId" ON "User" ("origin_sessionId");

-- DropIndex
DROP INDEX IF EXISTS "idx_Session_userId";
