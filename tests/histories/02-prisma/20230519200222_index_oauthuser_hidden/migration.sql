-- CreateIndex
CREATE INDEX "idx_OAuthUser_hidden_revision_createdAt" ON "OAuthUser" ("hidden", "revision", "createdAt" DESC);
