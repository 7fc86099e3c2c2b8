ALTER TABLE `lenses` ADD COLUMN `priority` INTEGER NOT NULL DEFAULT 1;
CREATE TABLE `duplicates` ( `id` INTEGER NOT NULL PRIMARY KEY, `file_name` VARCHAR(255) NOT NULL UNIQUE, `hash` BLOB, `modified_at` DATETIME );
DROP INDEX `idx_accounts_sync_interval_is_sync`;
