ALTER TABLE `accounts` ADD COLUMN `primary_album_id` INTEGER REFERENCES `albums` (`id`) ON DELETE CASCADE;
CREATE INDEX `idx_accounts_primary_album_id` ON `accounts` (`primary_album_id`);
