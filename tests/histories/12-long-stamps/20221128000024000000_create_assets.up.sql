CREATE TABLE "assets" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "object_key" TEXT NOT NULL UNIQUE,
    "alt" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "issue_id" TEXT,
    FOREIGN KEY ("issue_id") REFERENCES "issues" ("id") ON DELETE SET NULL
);

CREATE INDEX "idx_assets_issue_id" ON "assets" ("issue_id");

CREATE VIEW "recent_segments" AS
SELECT "name", "id", "publication_id", "query"
FROM "segments"
WHERE "query" IS NOT NULL
ORDER BY "name";
