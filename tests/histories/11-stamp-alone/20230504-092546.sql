ALTER TABLE `places` ADD COLUMN `external_ref` VARCHAR(255);
CREATE VIEW `public_labels_totals` AS SELECT `is_favourite`, count(*) AS `total` FROM `public_labels` GROUP BY `is_favourite`;
CREATE UNIQUE INDEX `idx_duplicates_hash_modified_at` ON `duplicates` (`hash`, `modified_at`);
