ALTER TABLE "readers" ADD "bounced_at" TEXT;

CREATE TABLE "_issues_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT,
    "state" TEXT NOT NULL,
    "scheduled_at" TEXT,
    "sent_at" TEXT,
    "publication_id" TEXT NOT NULL,
    "author_id" TEXT,
    FOREIGN KEY ("publication_id") REFERENCES "publications" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE
);

INSERT INTO "_issues_tmp" ("id", "slug", "subject", "body", "state", "scheduled_at", "sent_at", "publication_id", "author_id")
SELECT "id", "slug", "subject", "body", "state", "scheduled_at", "sent_at", "publication_id", "author_id" FROM "issues";

DROP TABLE "issues";

ALTER TABLE "_issues_tmp" RENAME TO "issues";

CREATE INDEX "idx_issues_publication_id" ON "issues" ("publication_id");

CREATE INDEX "idx_issues_author_id" ON "issues" ("author_id");

ALTER TABLE "readers" ADD COLUMN "created_at" TEXT;
