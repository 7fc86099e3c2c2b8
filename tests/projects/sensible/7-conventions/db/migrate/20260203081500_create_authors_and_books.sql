CREATE TABLE "authors" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "name" VARCHAR NOT NULL,
  "books_count" INTEGER DEFAULT 0 NOT NULL,
  "created_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  "updated_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

CREATE TABLE "books" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "author_id" INTEGER NOT NULL,
  "title" VARCHAR NOT NULL,
  "isbn" VARCHAR,
  "published_on" TEXT,
  "created_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  "updated_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  CONSTRAINT "fk_books_author_id" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
);
CREATE INDEX "index_books_on_author_id" ON "books" ("author_id");
CREATE UNIQUE INDEX "index_books_on_isbn" ON "books" ("isbn") WHERE "isbn" IS NOT NULL;

-- The counter cache, kept where the rows are.
CREATE TRIGGER "books_counted" AFTER INSERT ON "books"
BEGIN
  UPDATE "authors" SET "books_count" = "books_count" + 1 WHERE "id" = NEW."author_id";
END;
CREATE TRIGGER "books_uncounted" AFTER DELETE ON "books"
BEGIN
  UPDATE "authors" SET "books_count" = "books_count" - 1 WHERE "id" = OLD."author_id";
END;
