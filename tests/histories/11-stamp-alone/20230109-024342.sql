ALTER TABLE `photo_labels` ADD COLUMN `priority` INTEGER NOT NULL DEFAULT 0;
DROP INDEX IF EXISTS `idx_places_country_keywords`;
