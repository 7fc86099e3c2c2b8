ALTER TABLE "keys" DROP COLUMN "origin";

CREATE UNIQUE INDEX "idx_dependents_origin_content" ON "dependents" ("origin", "content");
