-- CreateIndex
CREATE UNIQUE INDEX "idx_OAuthUser_hidden_createdAt_provider" ON "OAuthUser" ("hidden", "createdAt", "provider");
