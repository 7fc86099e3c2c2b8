ALTER TABLE "send_queue" ADD COLUMN "origin_presence_id" INTEGER REFERENCES "presence" ("id") ON DELETE CASCADE;

CREATE INDEX "idx_send_queue_origin_presence_id" ON "send_queue" ("origin_presence_id");

CREATE VIEW "members_listing_totals" AS SELECT "name", count(*) AS "total" FROM "members_listing" GROUP BY "name";
