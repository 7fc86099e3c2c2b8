ALTER TABLE cards ADD COLUMN linked_member_id INTEGER REFERENCES members (id) ON DELETE CASCADE;

CREATE INDEX idx_cards_linked_member_id ON cards (linked_member_id);
