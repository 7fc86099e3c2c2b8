UPDATE "media" SET "size" = coalesce("size", 0) WHERE "size" IS NOT NULL;

CREATE TABLE "dependents" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "parent_transaction_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '{}',
    "send_queue_id" INTEGER NOT NULL REFERENCES "send_queue" ("id") ON DELETE CASCADE
);

CREATE INDEX "idx_dependents_send_queue_id" ON "dependents" ("send_queue_id");
