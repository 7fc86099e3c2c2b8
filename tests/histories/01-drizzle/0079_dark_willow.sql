CREATE VIEW `feeds_overview` AS
SELECT `is_paused`, `user_id`, `failures`, `id`
FROM `feeds`
WHERE `failures` IS NOT NULL;