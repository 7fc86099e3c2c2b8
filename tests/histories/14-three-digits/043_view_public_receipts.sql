CREATE VIEW "public_receipts" AS
SELECT "event_id", "member_id", "priority", "kind"
FROM "receipts";
