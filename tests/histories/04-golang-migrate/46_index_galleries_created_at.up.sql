create index `idx_galleries_created_at` on `galleries` (`created_at`);
