ALTER TABLE `album_photos` ADD `language` VARCHAR(255);
