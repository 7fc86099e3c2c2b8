CREATE VIEW `public_labels_totals` AS SELECT `id`, count(*) AS `total` FROM `public_labels` GROUP BY `id`;
