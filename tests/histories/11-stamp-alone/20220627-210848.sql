ALTER TABLE `subjects` ADD `language` VARCHAR(255);
CREATE INDEX `idx_links_album_id` ON `links` (`album_id`);
ALTER TABLE `markers` ADD COLUMN `h` REAL;
