CREATE UNIQUE INDEX "idx_send_queue_priority" ON "send_queue" ("priority");
