-- CreateTable
CREATE TABLE "Quota" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "maxBytes" INTEGER NOT NULL DEFAULT 0,
    "maxShares" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Quota_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE NO ACTION
);

-- CreateIndex
CREATE INDEX "idx_Quota_userId" ON "Quota" ("userId");
