-- CreateIndex
CREATE UNIQUE INDEX "idx_ShareRecipient_priority" ON "ShareRecipient" ("priority");
