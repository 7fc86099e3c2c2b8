CREATE TABLE "templates" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "html" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "publication_id" TEXT NOT NULL,
    FOREIGN KEY ("publication_id") REFERENCES "publications" ("id") ON DELETE RESTRICT
);
