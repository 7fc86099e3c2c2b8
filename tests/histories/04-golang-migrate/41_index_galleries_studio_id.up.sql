create index `idx_galleries_studio_id_checked_at_created_at` on `galleries` (`studio_id`, `checked_at`, `created_at`);
