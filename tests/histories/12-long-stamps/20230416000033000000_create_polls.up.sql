CREATE TABLE "polls" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "question" TEXT NOT NULL,
    "closes_at" TEXT,
    "issue_id" TEXT NOT NULL,
    FOREIGN KEY ("issue_id") REFERENCES "issues" ("id") ON DELETE CASCADE
);
