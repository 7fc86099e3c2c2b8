CREATE INDEX `idx_places_city` ON `places` (`city` DESC);
