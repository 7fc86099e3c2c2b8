alter table `scene_performers` add column `legacy_id` varchar(255);
