-- CreateIndex
CREATE INDEX "idx_OAuthUser_provider_userId" ON "OAuthUser" ("provider", "userId");
