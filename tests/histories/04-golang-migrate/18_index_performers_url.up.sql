create index `idx_performers_url` on `performers` (`url` desc);
