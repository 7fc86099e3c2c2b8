DROP TABLE subscriptions;

DROP INDEX idx_cards_created_at;
