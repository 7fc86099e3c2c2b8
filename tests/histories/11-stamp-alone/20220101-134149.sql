CREATE UNIQUE INDEX `idx_places_country_keywords` ON `places` (`country`, `keywords`);
ALTER TABLE `files` DROP COLUMN `height`;
