ALTER TABLE `subjects` ADD COLUMN `external_ref_coalesce` VARCHAR(255) GENERATED ALWAYS AS (coalesce(`external_ref`, '-')) VIRTUAL;
CREATE VIEW `recent_files_totals` AS SELECT `size`, count(*) AS `total` FROM `recent_files` GROUP BY `size`;
