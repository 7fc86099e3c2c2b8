CREATE TABLE `album_photos` ( `album_id` INTEGER NOT NULL REFERENCES `albums` (`id`) ON DELETE CASCADE, `photo_id` INTEGER NOT NULL REFERENCES `photos` (`id`) ON DELETE NO ACTION, PRIMARY KEY (`album_id`, `photo_id`) ) WITHOUT ROWID;
CREATE INDEX `idx_album_photos_photo_id` ON `album_photos` (`photo_id`);
