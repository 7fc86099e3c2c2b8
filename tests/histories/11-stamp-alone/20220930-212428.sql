ALTER TABLE `photo_labels` ADD `origin` VARCHAR(255);
CREATE INDEX `idx_albums_uid` ON `albums` (`uid`);
