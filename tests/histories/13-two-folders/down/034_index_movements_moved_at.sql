DROP VIEW public_variants;

DROP INDEX idx_movements_moved_at;
