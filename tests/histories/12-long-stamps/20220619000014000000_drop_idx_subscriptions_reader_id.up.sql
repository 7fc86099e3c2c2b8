DROP INDEX "idx_subscriptions_reader_id";
