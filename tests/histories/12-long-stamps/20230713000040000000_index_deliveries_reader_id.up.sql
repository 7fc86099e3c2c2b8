CREATE INDEX "idx_deliveries_reader_id_state" ON "deliveries" ("reader_id", "state");
