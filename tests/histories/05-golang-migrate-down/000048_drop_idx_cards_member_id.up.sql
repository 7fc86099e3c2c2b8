DROP INDEX IF EXISTS idx_cards_member_id;

ALTER TABLE members ADD COLUMN linked_list_id INTEGER REFERENCES lists (id) ON DELETE SET NULL;

CREATE INDEX idx_members_linked_list_id ON members (linked_list_id);
