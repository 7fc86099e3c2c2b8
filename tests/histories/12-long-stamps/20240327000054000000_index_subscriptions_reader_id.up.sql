CREATE INDEX "idx_subscriptions_reader_id_publication_id" ON "subscriptions" ("reader_id", "publication_id" DESC);
