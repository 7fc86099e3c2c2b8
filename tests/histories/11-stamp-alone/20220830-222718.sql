ALTER TABLE `accounts` DROP COLUMN `synced_at`;
CREATE UNIQUE INDEX `idx_files_hash_size` ON `files` (`hash`, `size`);
