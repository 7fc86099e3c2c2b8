ALTER TABLE `photos` ADD `is_private` BOOLEAN NOT NULL DEFAULT 0 CHECK (`is_private` IN (0, 1));
