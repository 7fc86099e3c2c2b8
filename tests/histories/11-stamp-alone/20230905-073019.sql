ALTER TABLE `cameras` ADD COLUMN `external_ref` VARCHAR(255);
CREATE INDEX `idx_photos_caption_lower` ON `photos` (`caption_lower`);
