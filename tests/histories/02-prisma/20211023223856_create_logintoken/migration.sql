-- CreateTable
CREATE TABLE "LoginToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL UNIQUE,
    "isUsed" BOOLEAN NOT NULL DEFAULT 0 CHECK ("isUsed" IN (0, 1)),
    "expiresAt" DATETIME,
    "userId" TEXT NOT NULL,
    CONSTRAINT "LoginToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE NO ACTION
);

-- CreateIndex
CREATE INDEX "idx_LoginToken_userId" ON "LoginToken" ("userId");

-- AlterTable
ALTER TABLE "Share" ADD COLUMN "origin_loginTokenId" TEXT REFERENCES "LoginToken" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_Share_origin_loginTokenId" ON "Share" ("origin_loginTokenId");
