ALTER TABLE `photo_labels` ADD COLUMN `legacy_id` VARCHAR(255);
