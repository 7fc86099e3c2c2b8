CREATE TABLE `duplicates` ( `id` INTEGER NOT NULL PRIMARY KEY, `file_name` VARCHAR(255) NOT NULL UNIQUE, `hash` BLOB, `modified_at` DATETIME );
DROP VIEW `accounts_listing`;
