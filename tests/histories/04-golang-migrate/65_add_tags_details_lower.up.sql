alter table `tags` add column `details_lower` varchar(255) generated always as (lower(`details`)) virtual;

alter table `scene_tags` add column `external_ref` varchar(255);
