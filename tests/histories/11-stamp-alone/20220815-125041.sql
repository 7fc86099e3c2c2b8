ALTER TABLE `album_photos` ADD `revision` INTEGER NOT NULL DEFAULT 1;
