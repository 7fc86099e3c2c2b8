CREATE VIEW `recent_albums` AS SELECT `id`, `filter`, `caption`, `is_favourite` FROM `albums` WHERE `is_favourite` IS NOT NULL;
