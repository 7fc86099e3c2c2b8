-- CreateIndex
CREATE INDEX "idx_ReverseShare_expiresAt_token_userId" ON "ReverseShare" ("expiresAt", "token", "userId");
