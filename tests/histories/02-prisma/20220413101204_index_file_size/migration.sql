-- CreateIndex
CREATE UNIQUE INDEX "idx_File_size_name" ON "File" ("size", "name");
