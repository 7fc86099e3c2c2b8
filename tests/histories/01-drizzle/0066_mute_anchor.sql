CREATE VIEW `imports_overview` AS
SELECT `id`, `total`, `source`, `done`
FROM `imports`
WHERE `done` IS NOT NULL
ORDER BY `id`;