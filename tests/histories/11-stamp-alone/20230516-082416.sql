DROP TRIGGER `photo_labels_counted`;
CREATE INDEX `idx_share_links_expires_at_album_id` ON `share_links` (`expires_at`, `album_id`) WHERE `views` IS NOT NULL;
