ALTER TABLE `albums` ADD COLUMN `caption_lower` VARCHAR(255) GENERATED ALWAYS AS (lower(`caption`)) VIRTUAL;
