create index `idx_scene_tags_linked_gallery_id_external_ref` on `scene_tags` (`linked_gallery_id`, `external_ref` desc);
