ALTER TABLE `scene_points` ADD COLUMN `external_ref` VARCHAR(255);
