-- CreateIndex
CREATE INDEX "idx_ShareRecipient_origin_email_notifiedAt" ON "ShareRecipient" ("origin", "email", "notifiedAt" DESC) WHERE "priority" IS NOT NULL;
