-- CreateIndex
CREATE INDEX "idx_File_origin_origin_oAuthUserId" ON "File" (lower("origin"), "origin_oAuthUserId") WHERE "createdAt" IS NOT NULL;
