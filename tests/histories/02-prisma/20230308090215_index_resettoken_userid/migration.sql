-- CreateIndex
CREATE INDEX "idx_ResetToken_userId_token_substr" ON "ResetToken" ("userId", "token_substr");
