CREATE VIEW "readers_listing" AS
SELECT "email", "bounced_at", "locale", "confirmed_at"
FROM "readers"
WHERE "bounced_at" IS NOT NULL
ORDER BY "email";

CREATE TABLE "deliveries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "provider_ref" TEXT,
    "sent_at" TEXT,
    "opened_at" TEXT,
    "issue_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    FOREIGN KEY ("issue_id") REFERENCES "issues" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("reader_id") REFERENCES "readers" ("id") ON DELETE NO ACTION
);

CREATE INDEX "idx_deliveries_issue_id" ON "deliveries" ("issue_id");
