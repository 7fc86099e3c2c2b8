DROP INDEX "idx_deliveries_provider_ref_sent_at_clicks";
