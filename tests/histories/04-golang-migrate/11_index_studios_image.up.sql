create unique index `idx_studios_image_url` on `studios` (`image`, `url`);
