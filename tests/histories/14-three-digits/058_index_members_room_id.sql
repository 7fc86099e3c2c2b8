CREATE INDEX "idx_members_room_id_primary_profile_id" ON "members" ("room_id", "primary_profile_id");
