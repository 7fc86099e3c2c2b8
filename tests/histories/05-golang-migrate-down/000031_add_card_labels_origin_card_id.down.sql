DROP TABLE subscriptions;

DROP VIEW active_lists;

DROP INDEX idx_card_labels_origin_card_id;

ALTER TABLE card_labels DROP COLUMN origin_card_id;
