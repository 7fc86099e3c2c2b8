CREATE VIEW `feeds_overview` AS
SELECT `fetched_at`, `title`, `url`, `id`
FROM `feeds`
WHERE `fetched_at` IS NOT NULL;