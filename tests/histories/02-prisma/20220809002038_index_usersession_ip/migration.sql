-- CreateIndex
CREATE INDEX "idx_UserSession_ip" ON "UserSession" ("ip");
