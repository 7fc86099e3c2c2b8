-- CreateIndex
CREATE UNIQUE INDEX "idx_Quota_maxBytes_maxShares_userId" ON "Quota" ("maxBytes", "maxShares", "userId") WHERE "maxBytes" IS NOT NULL;
