DROP INDEX `idx_accounts_is_sync_kind_url`;
CREATE TABLE `albums` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `title` VARCHAR(255) NOT NULL, `kind` VARCHAR(255) NOT NULL, `filter` VARCHAR(255), `caption` VARCHAR(255), `is_favourite` BOOLEAN NOT NULL DEFAULT 0 CHECK (`is_favourite` IN (0, 1)) );
