ALTER TABLE "dependents" ADD COLUMN "primary_member_id" INTEGER REFERENCES "members" ("id") ON DELETE CASCADE;

CREATE INDEX "idx_dependents_primary_member_id" ON "dependents" ("primary_member_id");
