CREATE TABLE "assets" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "object_key" TEXT NOT NULL UNIQUE,
    "alt" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "issue_id" TEXT,
    FOREIGN KEY ("issue_id") REFERENCES "issues" ("id") ON DELETE SET NULL
);

CREATE VIEW "recent_deliveries" AS
SELECT "readers"."id", "readers"."email", count(*) AS "n"
FROM "readers"
LEFT JOIN "deliveries" ON "deliveries"."reader_id" = "readers"."id"
GROUP BY "readers"."id";
