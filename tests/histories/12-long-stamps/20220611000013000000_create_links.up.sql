CREATE TABLE "links" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "target" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "issue_id" TEXT NOT NULL,
    FOREIGN KEY ("issue_id") REFERENCES "issues" ("id") ON DELETE CASCADE
);
