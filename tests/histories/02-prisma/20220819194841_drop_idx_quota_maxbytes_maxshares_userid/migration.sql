-- DropIndex
DROP INDEX IF EXISTS "idx_Quota_maxBytes_maxShares_userId";

-- CreateIndex
CREATE INDEX "idx_ReverseShare_expiresAt_userId" ON "ReverseShare" ("expiresAt", "userId");
