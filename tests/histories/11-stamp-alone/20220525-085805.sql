DROP INDEX `idx_album_photos_photo_id`;
ALTER TABLE `markers` DROP COLUMN `w`;
