DROP INDEX idx_members_linked_list_id;

ALTER TABLE members DROP COLUMN linked_list_id;

CREATE INDEX idx_cards_member_id ON cards (member_id);
