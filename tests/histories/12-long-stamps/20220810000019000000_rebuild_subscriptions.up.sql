CREATE TABLE "_subscriptions_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "source" TEXT,
    "started_at" TEXT,
    "publication_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    FOREIGN KEY ("publication_id") REFERENCES "publications" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("reader_id") REFERENCES "readers" ("id") ON DELETE CASCADE
);

INSERT INTO "_subscriptions_tmp" ("id", "plan", "source", "started_at", "publication_id", "reader_id")
SELECT "id", "plan", "source", "started_at", "publication_id", "reader_id" FROM "subscriptions";

DROP TABLE "subscriptions";

ALTER TABLE "_subscriptions_tmp" RENAME TO "subscriptions";

CREATE INDEX "idx_subscriptions_publication_id" ON "subscriptions" ("publication_id");
