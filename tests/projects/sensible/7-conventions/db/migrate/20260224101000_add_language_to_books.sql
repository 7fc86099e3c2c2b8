ALTER TABLE "books" ADD COLUMN "language" VARCHAR DEFAULT 'en' NOT NULL;
ALTER TABLE "books" ADD COLUMN "editor_id" INTEGER CONSTRAINT "fk_books_editor_id" REFERENCES "users" ("id") ON DELETE SET NULL;
CREATE INDEX "index_books_on_editor_id" ON "books" ("editor_id");
CREATE INDEX "index_books_on_language_and_title" ON "books" ("language", "title");
