ALTER TABLE `markers` ADD COLUMN `score` INTEGER NOT NULL DEFAULT 0;
CREATE VIEW `accounts_listing` AS SELECT `category`, `url`, `name`, `is_sync` FROM `accounts` WHERE `is_sync` IS NOT NULL;
ALTER TABLE `links` RENAME TO `share_links`;
