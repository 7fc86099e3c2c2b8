create index `idx_tags_primary_groups_of_scene_id_created_at` on `tags` (`primary_groups_of_scene_id`, `created_at` desc);
