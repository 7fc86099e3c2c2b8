CREATE INDEX "idx_deliveries_state" ON "deliveries" ("state");

DROP INDEX IF EXISTS "idx_issues_hidden_slug_sent_at";
