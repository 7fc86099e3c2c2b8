DROP VIEW "public_assets";

CREATE TABLE "_issues_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL CHECK (length("slug") < 4096),
    "body" TEXT,
    "state" TEXT NOT NULL,
    "scheduled_at" TEXT,
    "sent_at" TEXT,
    "publication_id" TEXT NOT NULL,
    "author_id" TEXT,
    "updated_at" TEXT,
    "slug_coalesce" TEXT GENERATED ALWAYS AS (coalesce("slug", '-')) VIRTUAL,
    "hidden" INTEGER NOT NULL DEFAULT 1 CHECK ("hidden" IN (0, 1)),
    FOREIGN KEY ("publication_id") REFERENCES "publications" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE
);

INSERT INTO "_issues_tmp" ("id", "slug", "body", "state", "scheduled_at", "sent_at", "publication_id", "author_id", "updated_at", "hidden")
SELECT "id", "slug", "body", "state", "scheduled_at", "sent_at", "publication_id", "author_id", "updated_at", "hidden" FROM "issues";

DROP TABLE "issues";

ALTER TABLE "_issues_tmp" RENAME TO "issues";

CREATE UNIQUE INDEX "idx_issues_publication_id" ON "issues" ("publication_id");

CREATE INDEX "idx_issues_scheduled_at" ON "issues" ("scheduled_at");

CREATE VIEW "public_assets" AS
SELECT "issues"."id", "issues"."slug", count(*) AS "n"
FROM "issues"
LEFT JOIN "assets" ON "assets"."issue_id" = "issues"."id"
GROUP BY "issues"."id";
