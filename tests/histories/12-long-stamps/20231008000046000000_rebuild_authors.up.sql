DROP VIEW "subscriptions_overview";

DROP VIEW "active_subscriptions";

DROP VIEW "readers_listing_totals";

DROP VIEW "payments_listing";

DROP VIEW "recent_deliveries";

DROP VIEW "active_authors";

CREATE TABLE "_authors_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE COLLATE NOCASE,
    "bio" TEXT,
    "avatar_key" TEXT,
    "created_at" TEXT,
    "legacy_id" TEXT
);

INSERT INTO "_authors_tmp" ("id", "email", "bio", "avatar_key", "created_at", "legacy_id")
SELECT "id", "email", "bio", "avatar_key", "created_at", "legacy_id" FROM "authors";

DROP TABLE "authors";

ALTER TABLE "_authors_tmp" RENAME TO "authors";

CREATE UNIQUE INDEX "idx_authors_email_avatar_key" ON "authors" ("email", "avatar_key");

CREATE VIEW "active_authors" AS
SELECT "bio", "avatar_key", "email", "created_at"
FROM "authors"
WHERE "avatar_key" IS NOT NULL;

CREATE VIEW "recent_deliveries" AS
SELECT "readers"."id", "readers"."email", count(*) AS "n"
FROM "readers"
LEFT JOIN "deliveries" ON "deliveries"."reader_id" = "readers"."id"
GROUP BY "readers"."id";

CREATE VIEW "payments_listing" AS
SELECT "subscriptions"."id", "subscriptions"."plan", count(*) AS "n"
FROM "subscriptions"
LEFT JOIN "payments" ON "payments"."subscription_id" = "subscriptions"."id"
GROUP BY "subscriptions"."id";

CREATE VIEW "readers_listing_totals" AS SELECT "confirmed_at", count(*) AS "total" FROM "readers_listing" GROUP BY "confirmed_at";

CREATE VIEW "active_subscriptions" AS
SELECT "reader_id", "started_at", "publication_id", "plan"
FROM "subscriptions"
WHERE "publication_id" IS NOT NULL
ORDER BY "reader_id";

CREATE VIEW "subscriptions_overview" AS
SELECT "readers"."id", "readers"."email", count(*) AS "n"
FROM "readers"
LEFT JOIN "subscriptions" ON "subscriptions"."reader_id" = "readers"."id"
GROUP BY "readers"."id";
