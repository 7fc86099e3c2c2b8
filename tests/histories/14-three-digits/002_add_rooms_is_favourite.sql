ALTER TABLE "rooms" ADD COLUMN "is_favourite" INTEGER NOT NULL DEFAULT 0 CHECK ("is_favourite" IN (0, 1));

ALTER TABLE "rooms" ADD COLUMN "topic_lower" TEXT GENERATED ALWAYS AS (lower("topic")) VIRTUAL;

CREATE UNIQUE INDEX "idx_events_received_at_event_id" ON "events" ("received_at", "event_id");
