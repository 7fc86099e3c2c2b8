ALTER TABLE `accounts` RENAME COLUMN `kind` TO `category`;
ALTER TABLE `accounts` ADD COLUMN `synced_at` DATETIME;
