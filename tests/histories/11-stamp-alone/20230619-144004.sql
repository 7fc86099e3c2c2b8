ALTER TABLE `labels` ADD COLUMN `primary_photo_id` INTEGER REFERENCES `photos` (`id`) ON DELETE SET NULL;
CREATE INDEX `idx_labels_primary_photo_id` ON `labels` (`primary_photo_id`);
