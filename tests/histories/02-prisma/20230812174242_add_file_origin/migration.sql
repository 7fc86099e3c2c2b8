-- AlterTable
ALTER TABLE "File" ADD COLUMN "origin" TEXT;

-- AlterTable
ALTER TABLE "File" ADD COLUMN "origin_oAuthUserId" TEXT REFERENCES "OAuthUser" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_File_origin_oAuthUserId" ON "File" ("origin_oAuthUserId");
