CREATE VIEW "recent_drafts" AS
SELECT "reply_to", "saved_at", "room_id", "checked_at"
FROM "drafts"
ORDER BY "reply_to";

ALTER TABLE "sessions" ADD "is_backed_up" INTEGER NOT NULL DEFAULT 0 CHECK ("is_backed_up" IN (0, 1));
