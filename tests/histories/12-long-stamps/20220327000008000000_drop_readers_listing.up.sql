DROP VIEW IF EXISTS "readers_listing";

CREATE TABLE "subscriptions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "source" TEXT,
    "started_at" TEXT,
    "publication_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    FOREIGN KEY ("publication_id") REFERENCES "publications" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("reader_id") REFERENCES "readers" ("id") ON DELETE RESTRICT
);

CREATE INDEX "idx_subscriptions_publication_id" ON "subscriptions" ("publication_id");

CREATE INDEX "idx_subscriptions_reader_id" ON "subscriptions" ("reader_id");
