ALTER TABLE `places` ADD COLUMN `country_length` INTEGER GENERATED ALWAYS AS (length(`country`)) VIRTUAL;
CREATE TABLE `files` ( `id` INTEGER NOT NULL PRIMARY KEY, `path` VARCHAR(255) NOT NULL UNIQUE, `hash` BLOB, `size` INTEGER NOT NULL DEFAULT 0, `width` INTEGER NOT NULL DEFAULT 0, `height` INTEGER NOT NULL DEFAULT 0, `photo_id` INTEGER NOT NULL REFERENCES `photos` (`id`) ON DELETE CASCADE );
CREATE INDEX `idx_files_photo_id` ON `files` (`photo_id`);
ALTER TABLE `photos` DROP COLUMN `latitude`;
