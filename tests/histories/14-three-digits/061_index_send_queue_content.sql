CREATE INDEX "idx_send_queue_content" ON "send_queue" ("content") WHERE "priority" IS NOT NULL;
