CREATE INDEX `idx_accounts_is_sync_kind_url` ON `accounts` (`is_sync`, `kind`, `url` DESC);
CREATE VIEW `active_accounts` AS SELECT `name`, `kind`, `url`, `is_sync` FROM `accounts` WHERE `kind` IS NOT NULL ORDER BY `name`;
ALTER TABLE `lenses` ADD COLUMN `linked_camera_id` INTEGER REFERENCES `cameras` (`id`) ON DELETE CASCADE;
CREATE INDEX `idx_lenses_linked_camera_id` ON `lenses` (`linked_camera_id`);
