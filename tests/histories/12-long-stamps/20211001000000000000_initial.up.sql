CREATE TABLE "authors" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE COLLATE NOCASE,
    "pen_name" TEXT NOT NULL,
    "bio" TEXT,
    "avatar_key" TEXT
);

CREATE TABLE "publications" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "tagline" TEXT,
    "from_address" TEXT,
    "author_id" TEXT NOT NULL,
    FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
);

CREATE INDEX "idx_publications_author_id" ON "publications" ("author_id");

CREATE TABLE "issues" (
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
    FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE SET NULL
);

CREATE INDEX "idx_issues_publication_id" ON "issues" ("publication_id");

CREATE INDEX "idx_issues_author_id" ON "issues" ("author_id");
