DROP INDEX "idx_deliveries_reader_id_state";
