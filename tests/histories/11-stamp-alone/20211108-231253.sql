ALTER TABLE `photos` RENAME COLUMN `title` TO `heading`;
