INSERT INTO `faces` (`id`, `uid`) VALUES (100, 'other'), (101, 'first'), (102, 'none');
PRAGMA legacy_alter_table=ON;
CREATE TABLE `subjects_tmp` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `alias` VARCHAR(255), `is_hidden` BOOLEAN NOT NULL DEFAULT 0 CHECK (`is_hidden` IN (0, 1)), `origin` VARCHAR(255) );
INSERT INTO `subjects_tmp` (`id`, `uid`, `alias`, `is_hidden`, `origin`) SELECT `id`, `uid`, `alias`, `is_hidden`, `origin` FROM `subjects`;
DROP TABLE `subjects`;
ALTER TABLE `subjects_tmp` RENAME TO `subjects`;
PRAGMA legacy_alter_table=OFF;
