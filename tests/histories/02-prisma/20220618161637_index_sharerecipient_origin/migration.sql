-- CreateIndex
CREATE INDEX "idx_ShareRecipient_origin_email_address_notifiedAt" ON "ShareRecipient" ("origin", "email_address", "notifiedAt" DESC) WHERE "priority" IS NOT NULL;
