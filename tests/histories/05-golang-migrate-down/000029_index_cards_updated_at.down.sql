DROP TABLE files;

DROP INDEX idx_cards_updated_at;
