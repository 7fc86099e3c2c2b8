-- CreateIndex
CREATE INDEX "idx_OAuthUser_providerUserId" ON "OAuthUser" ("providerUserId");
