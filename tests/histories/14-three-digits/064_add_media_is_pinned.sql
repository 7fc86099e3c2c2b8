ALTER TABLE "media" ADD COLUMN "is_pinned" INTEGER NOT NULL DEFAULT 0 CHECK ("is_pinned" IN (0, 1));

CREATE INDEX "idx_members_room_id_membership_primary_profile_id" ON "members" ("room_id", "membership", "primary_profile_id");

ALTER TABLE "dependents" ADD COLUMN "primary_key_id" INTEGER REFERENCES "keys" ("id") ON DELETE CASCADE;

CREATE INDEX "idx_dependents_primary_key_id" ON "dependents" ("primary_key_id");
