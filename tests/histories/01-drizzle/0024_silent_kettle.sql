CREATE VIEW `bookmark_tags_listing` AS
SELECT `tag_id`, `linked_folder_id`, `bookmark_id`
FROM `bookmark_tags`
WHERE `bookmark_id` IS NOT NULL;