-- AlterTable
ALTER TABLE "LoginToken" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT 0 CHECK ("hidden" IN (0, 1));

-- CreateTable
CREATE TABLE "Quota" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "maxBytes" INTEGER NOT NULL DEFAULT 0,
    "maxShares" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Quota_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE
);
