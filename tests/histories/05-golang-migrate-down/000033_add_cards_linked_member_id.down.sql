DROP INDEX idx_cards_linked_member_id;

ALTER TABLE cards DROP COLUMN linked_member_id;
