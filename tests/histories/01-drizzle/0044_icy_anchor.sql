CREATE VIEW `public_bookmark_tags` AS
SELECT `revision`, `primary_highlight_id`, `etag`, `tag_id`
FROM `bookmark_tags`
WHERE `etag` IS NOT NULL;