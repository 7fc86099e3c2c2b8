ALTER TABLE `subjects` ADD `external_ref` VARCHAR(255);
