CREATE INDEX "idx_subscriptions_reader_id" ON "subscriptions" ("reader_id");
