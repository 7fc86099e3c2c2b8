ALTER TABLE `markers` RENAME TO `scene_points`;
