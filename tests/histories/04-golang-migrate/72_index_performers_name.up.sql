create index `idx_performers_name` on `performers` (`name` desc);
