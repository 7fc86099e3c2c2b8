CREATE INDEX "idx_readers_locale" ON "readers" ("locale");

CREATE TABLE "_suppressions_tmp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE COLLATE NOCASE,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

INSERT INTO "_suppressions_tmp" ("id", "email", "reason", "created_at")
SELECT "id", "email", coalesce("reason", ''), "created_at" FROM "suppressions";

DROP TABLE "suppressions";

ALTER TABLE "_suppressions_tmp" RENAME TO "suppressions";
