CREATE TABLE `photo_labels` ( `photo_id` INTEGER NOT NULL REFERENCES `photos` (`id`) ON DELETE CASCADE, `label_id` INTEGER NOT NULL REFERENCES `labels` (`id`) ON DELETE RESTRICT, PRIMARY KEY (`photo_id`, `label_id`) ) WITHOUT ROWID;
CREATE INDEX `idx_photo_labels_label_id` ON `photo_labels` (`label_id`);
INSERT INTO `accounts` (`id`, `name`) VALUES (100, 'second');
INSERT INTO `labels` (`id`, `slug`, `name`) VALUES (100, 'other', 'other');
