-- CreateIndex
CREATE INDEX "idx_File_checksum_createdAt" ON "File" ("checksum", "createdAt");
