create index `idx_performers_image_gender` on `performers` (`image`, `gender`);
