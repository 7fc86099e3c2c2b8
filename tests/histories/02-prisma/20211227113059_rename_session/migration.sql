-- AlterTable
ALTER TABLE "Session" RENAME TO "UserSession";

-- AlterTable
ALTER TABLE "Config" ADD COLUMN "updatedAt" DATETIME;

-- CreateTable
CREATE TABLE "OAuthUser" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "provider" TEXT NOT NULL,
    "providerUserId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,
    CONSTRAINT "OAuthUser_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT
);

-- CreateIndex
CREATE INDEX "idx_OAuthUser_userId" ON "OAuthUser" ("userId");
