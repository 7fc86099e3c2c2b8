CREATE INDEX "idx_readers_confirmed_at" ON "readers" ("confirmed_at");

CREATE TABLE "_publications_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tagline" TEXT,
    "slug" TEXT NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "from_address" TEXT,
    "author_id" TEXT NOT NULL,
    FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
);

INSERT INTO "_publications_tmp" ("id", "slug", "title", "tagline", "from_address", "author_id")
SELECT "id", "slug", "title", "tagline", "from_address", "author_id" FROM "publications";

DROP TABLE "publications";

ALTER TABLE "_publications_tmp" RENAME TO "publications";

CREATE INDEX "idx_publications_author_id" ON "publications" ("author_id");
