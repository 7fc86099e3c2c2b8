CREATE VIEW `public_albums` AS SELECT `id`, `is_favourite`, `created_at`, `updated_at` FROM `albums` WHERE `id` IS NOT NULL ORDER BY `id`;
CREATE TRIGGER `cameras_keep_hidden` BEFORE DELETE ON `cameras` WHEN OLD.`hidden` = 1 BEGIN SELECT RAISE(ABORT, 'cameras: hidden is set'); END;
UPDATE `cameras` SET `kind` = trim(`kind`) WHERE `kind` IS NOT NULL;
