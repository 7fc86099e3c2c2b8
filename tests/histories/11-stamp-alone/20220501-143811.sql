CREATE VIEW `public_cameras` AS SELECT `etag`, `kind`, `slug`, `model` FROM `cameras` WHERE `slug` IS NOT NULL;
