ALTER TABLE `albums` ADD COLUMN `created_at` DATETIME;
