-- CreateIndex
CREATE INDEX "idx_File_checksum_hidden" ON "File" ("checksum", "hidden" DESC);
