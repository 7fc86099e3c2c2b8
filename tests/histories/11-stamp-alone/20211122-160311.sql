CREATE VIEW `recent_files` AS SELECT `width`, `size`, `hash`, `path` FROM `files` WHERE `hash` IS NOT NULL;
