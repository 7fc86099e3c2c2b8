-- CreateIndex
CREATE INDEX "idx_User_email_createdAt" ON "User" ("email", "createdAt" DESC);
