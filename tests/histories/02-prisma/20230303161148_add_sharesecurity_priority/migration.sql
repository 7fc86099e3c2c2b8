-- AlterTable
ALTER TABLE "ShareSecurity" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Config" DROP COLUMN "value";

-- AlterTable
ALTER TABLE "LoginToken" ADD COLUMN "origin_configId" TEXT REFERENCES "Config" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_LoginToken_origin_configId" ON "LoginToken" ("origin_configId");
