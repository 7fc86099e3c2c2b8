-- CreateIndex
CREATE INDEX "idx_ReverseShare_userId_token_maxBytes" ON "ReverseShare" ("userId", "token", "maxBytes");
