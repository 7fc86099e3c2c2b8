-- A CHECK can't be altered: comments, which nothing refers to, is made anew.
CREATE TABLE "comments_new" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "user_id" INTEGER NOT NULL,
  "commentable_type" VARCHAR NOT NULL CHECK ("commentable_type" IN ('Author', 'Book', 'Tag')),
  "commentable_id" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  "created_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  "updated_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  CONSTRAINT "fk_comments_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
INSERT INTO "comments_new" ("id", "user_id", "commentable_type", "commentable_id", "body", "created_at", "updated_at")
SELECT "id", "user_id", "commentable_type", "commentable_id", "body", "created_at", "updated_at" FROM "comments";
DROP TABLE "comments";
ALTER TABLE "comments_new" RENAME TO "comments";
CREATE INDEX "index_comments_on_user_id" ON "comments" ("user_id");
CREATE INDEX "index_comments_on_commentable" ON "comments" ("commentable_type", "commentable_id");
