ALTER TABLE "members" ADD COLUMN "primary_profile_id" INTEGER REFERENCES "profiles" ("id") ON DELETE SET NULL;

CREATE INDEX "idx_members_primary_profile_id" ON "members" ("primary_profile_id");
