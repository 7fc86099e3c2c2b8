-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE COLLATE NOCASE,
    "email" TEXT NOT NULL UNIQUE COLLATE NOCASE,
    "isAdmin" BOOLEAN NOT NULL DEFAULT 0 CHECK ("isAdmin" IN (0, 1)),
    "totpSecret" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL UNIQUE,
    "expiresAt" DATETIME,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT
);

-- CreateIndex
CREATE INDEX "idx_Session_userId" ON "Session" ("userId");

-- CreateTable
CREATE TABLE "Share" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL UNIQUE,
    "title" TEXT,
    "description" TEXT,
    "expiresAt" DATETIME,
    "isLocked" BOOLEAN NOT NULL DEFAULT 0 CHECK ("isLocked" IN (0, 1)),
    "userId" TEXT,
    CONSTRAINT "Share_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL
);
