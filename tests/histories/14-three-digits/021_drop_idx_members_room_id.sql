DROP INDEX IF EXISTS "idx_members_room_id";
