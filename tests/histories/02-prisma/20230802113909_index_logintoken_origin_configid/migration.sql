-- CreateIndex
CREATE INDEX "idx_LoginToken_origin_configId_isUsed_userId" ON "LoginToken" ("origin_configId", "isUsed", "userId" DESC);
