ALTER TABLE "issues" ADD COLUMN "hidden" INTEGER NOT NULL DEFAULT 1 CHECK ("hidden" IN (0, 1));

ALTER TABLE "issues" DROP COLUMN "subject";

CREATE TABLE "segments" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL DEFAULT '{}',
    "publication_id" TEXT NOT NULL,
    FOREIGN KEY ("publication_id") REFERENCES "publications" ("id") ON DELETE CASCADE
);
