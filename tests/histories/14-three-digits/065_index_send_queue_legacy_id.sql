CREATE UNIQUE INDEX "idx_send_queue_legacy_id" ON "send_queue" ("legacy_id");
