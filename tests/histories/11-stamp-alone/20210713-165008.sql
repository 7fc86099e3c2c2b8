CREATE INDEX `idx_accounts_sync_interval_is_sync` ON `accounts` (`sync_interval`, `is_sync`);
CREATE VIRTUAL TABLE `cameras_search` USING fts5(slug, make, model, content = 'cameras', content_rowid = 'id');
CREATE TRIGGER `cameras_search_insert` AFTER INSERT ON `cameras` BEGIN INSERT INTO `cameras_search` (rowid, `slug`, `make`, `model`) VALUES (NEW.`id`, NEW.`slug`, NEW.`make`, NEW.`model`); END;
CREATE TRIGGER `cameras_search_delete` AFTER DELETE ON `cameras` BEGIN INSERT INTO `cameras_search` (`cameras_search`, rowid, `slug`, `make`, `model`) VALUES ('delete', OLD.`id`, OLD.`slug`, OLD.`make`, OLD.`model`); END;
CREATE TRIGGER `cameras_search_update` AFTER UPDATE ON `cameras` BEGIN INSERT INTO `cameras_search` (`cameras_search`, rowid, `slug`, `make`, `model`) VALUES ('delete', OLD.`id`, OLD.`slug`, OLD.`make`, OLD.`model`); INSERT INTO `cameras_search` (rowid, `slug`, `make`, `model`) VALUES (NEW.`id`, NEW.`slug`, NEW.`make`, NEW.`model`); END;
ALTER TABLE `cameras` ADD COLUMN `kind` VARCHAR(255);
