CREATE INDEX "idx_send_queue_is_wedged" ON "send_queue" ("is_wedged") WHERE "hidden" IS NOT NULL;
