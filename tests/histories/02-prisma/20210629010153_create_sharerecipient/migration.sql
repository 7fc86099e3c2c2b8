-- CreateTable
CREATE TABLE "ShareRecipient" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL COLLATE NOCASE,
    "notifiedAt" DATETIME,
    "shareId" TEXT NOT NULL,
    CONSTRAINT "ShareRecipient_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE RESTRICT
);

-- CreateIndex
CREATE INDEX "idx_ShareRecipient_shareId" ON "ShareRecipient" ("shareId");
