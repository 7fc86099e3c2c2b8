-- AlterTable
ALTER TABLE "Session" ADD COLUMN "ip" TEXT;

-- CreateTable
CREATE TABLE "ShareSecurity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "password" TEXT,
    "maxViews" INTEGER NOT NULL DEFAULT 0,
    "shareId" TEXT NOT NULL,
    CONSTRAINT "ShareSecurity_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE CASCADE
);

-- CreateIndex
CREATE INDEX "idx_ShareSecurity_shareId" ON "ShareSecurity" ("shareId");
