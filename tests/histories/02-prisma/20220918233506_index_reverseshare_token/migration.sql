-- CreateIndex
CREATE INDEX "idx_ReverseShare_token_remainingUses" ON "ReverseShare" (lower("token"), "remainingUses");
