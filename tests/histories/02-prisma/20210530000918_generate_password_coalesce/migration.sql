-- AlterTable
ALTER TABLE "ShareSecurity" ADD COLUMN "password_coalesce" TEXT GENERATED ALWAYS AS (coalesce("password", '-')) VIRTUAL;

-- CreateTable
CREATE TABLE "ShareRecipient" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL COLLATE NOCASE,
    "notifiedAt" DATETIME,
    "shareId" TEXT NOT NULL,
    CONSTRAINT "ShareRecipient_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE NO ACTION
);

-- CreateIndex
CREATE INDEX "idx_ShareRecipient_shareId" ON "ShareRecipient" ("shareId");
