ALTER TABLE workspaces ADD COLUMN linked_card_id INTEGER REFERENCES cards (id) ON DELETE CASCADE;

CREATE INDEX idx_workspaces_linked_card_id ON workspaces (linked_card_id);
