-- CreateTable
CREATE TABLE "Download" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME,
    "country" TEXT,
    "fileId" TEXT NOT NULL,
    CONSTRAINT "Download_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION
);
