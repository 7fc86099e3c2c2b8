CREATE TABLE "payments" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "provider_ref" TEXT NOT NULL UNIQUE,
    "cents" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "paid_at" TEXT,
    "subscription_id" TEXT NOT NULL,
    FOREIGN KEY ("subscription_id") REFERENCES "subscriptions" ("id") ON DELETE RESTRICT
);

CREATE INDEX "idx_payments_subscription_id" ON "payments" ("subscription_id");

CREATE TABLE "_publications_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "from_address" TEXT,
    "author_id" TEXT NOT NULL,
    FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
);

INSERT INTO "_publications_tmp" ("id", "slug", "title", "from_address", "author_id")
SELECT "id", "slug", "title", "from_address", "author_id" FROM "publications";

DROP TABLE "publications";

ALTER TABLE "_publications_tmp" RENAME TO "publications";

CREATE INDEX "idx_publications_author_id" ON "publications" ("author_id");

CREATE INDEX "idx_publications_tagline_title_slug" ON "publications" ("tagline", "title", "slug");
