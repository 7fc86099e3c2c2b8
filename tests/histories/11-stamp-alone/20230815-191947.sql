ALTER TABLE `photo_labels` ADD `legacy_id` VARCHAR(255);
DROP INDEX `idx_photo_labels_label_id`;
