CREATE TABLE "tags" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "name" VARCHAR NOT NULL,
  "created_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
CREATE UNIQUE INDEX "index_tags_on_name" ON "tags" ("name");

-- A join table without a model of its own.
CREATE TABLE "books_tags" (
  "book_id" INTEGER NOT NULL,
  "tag_id" INTEGER NOT NULL,
  PRIMARY KEY ("book_id", "tag_id"),
  CONSTRAINT "fk_books_tags_book_id" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_books_tags_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
);
CREATE INDEX "index_books_tags_on_tag_id" ON "books_tags" ("tag_id");

INSERT INTO "tags" ("name") VALUES ('fiction'), ('poetry'), ('history') ON CONFLICT ("name") DO NOTHING;
