create unique index `idx_movies_duration` on `movies` (`duration`);
