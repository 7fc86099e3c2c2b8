ALTER TABLE suppliers ADD lead_days INTEGER NOT NULL DEFAULT 0;

CREATE UNIQUE INDEX idx_categories_position ON categories (position);
