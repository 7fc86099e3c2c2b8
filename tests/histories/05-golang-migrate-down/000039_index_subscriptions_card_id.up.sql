CREATE UNIQUE INDEX idx_subscriptions_card_id_notified_at ON subscriptions (card_id, notified_at);
