ALTER TABLE `cameras` ADD COLUMN `primary_file_id` INTEGER REFERENCES `files` (`id`) ON DELETE SET NULL;
CREATE INDEX `idx_cameras_primary_file_id` ON `cameras` (`primary_file_id`);
CREATE VIRTUAL TABLE `albums_search` USING fts5(uid, title, kind, content = 'albums', content_rowid = 'id');
CREATE TRIGGER `albums_search_insert` AFTER INSERT ON `albums` BEGIN INSERT INTO `albums_search` (rowid, `uid`, `title`, `kind`) VALUES (NEW.`id`, NEW.`uid`, NEW.`title`, NEW.`kind`); END;
CREATE TRIGGER `albums_search_delete` AFTER DELETE ON `albums` BEGIN INSERT INTO `albums_search` (`albums_search`, rowid, `uid`, `title`, `kind`) VALUES ('delete', OLD.`id`, OLD.`uid`, OLD.`title`, OLD.`kind`); END;
CREATE TRIGGER `albums_search_update` AFTER UPDATE ON `albums` BEGIN INSERT INTO `albums_search` (`albums_search`, rowid, `uid`, `title`, `kind`) VALUES ('delete', OLD.`id`, OLD.`uid`, OLD.`title`, OLD.`kind`); INSERT INTO `albums_search` (rowid, `uid`, `title`, `kind`) VALUES (NEW.`id`, NEW.`uid`, NEW.`title`, NEW.`kind`); END;
