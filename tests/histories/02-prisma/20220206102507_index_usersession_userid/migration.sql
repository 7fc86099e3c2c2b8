-- CreateIndex
CREATE INDEX "idx_UserSession_userId" ON "UserSession" (lower("userId"));
