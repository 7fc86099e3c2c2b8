alter table `scene_performers` add column `checked_at` datetime;
