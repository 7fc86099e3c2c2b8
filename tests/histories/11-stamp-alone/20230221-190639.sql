ALTER TABLE `photos` ADD COLUMN `caption_lower` VARCHAR(255) GENERATED ALWAYS AS (lower(`caption`)) VIRTUAL;
ALTER TABLE `albums` ADD COLUMN `updated_at` DATETIME;
