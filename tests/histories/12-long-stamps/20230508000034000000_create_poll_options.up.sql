CREATE TABLE "poll_options" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "votes" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "poll_id" TEXT NOT NULL,
    FOREIGN KEY ("poll_id") REFERENCES "polls" ("id") ON DELETE RESTRICT
);

CREATE INDEX "idx_poll_options_poll_id" ON "poll_options" ("poll_id");
