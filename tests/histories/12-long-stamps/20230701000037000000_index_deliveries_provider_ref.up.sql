CREATE UNIQUE INDEX "idx_deliveries_provider_ref_sent_at_clicks" ON "deliveries" ("provider_ref", "sent_at", "clicks");
