CREATE VIEW `public_highlights` AS
SELECT `bookmark_id`, `remark`, `start_offset`, `color`
FROM `highlights`;