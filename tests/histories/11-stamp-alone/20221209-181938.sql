PRAGMA legacy_alter_table=ON;
CREATE TABLE `places_tmp` ( `id` INTEGER NOT NULL PRIMARY KEY, `city` VARCHAR(255), `state` VARCHAR(255), `country` VARCHAR(255), `keywords` VARCHAR(255), `country_length` INTEGER GENERATED ALWAYS AS (length(`country`)) VIRTUAL, `origin` VARCHAR(255) );
INSERT INTO `places_tmp` (`id`, `city`, `state`, `country`, `keywords`, `origin`) SELECT `id`, `city`, `state`, `country`, `keywords`, `origin` FROM `places`;
DROP TABLE `places`;
ALTER TABLE `places_tmp` RENAME TO `places`;
CREATE UNIQUE INDEX `idx_places_country_keywords` ON `places` (`country`, `keywords`);
PRAGMA legacy_alter_table=OFF;
