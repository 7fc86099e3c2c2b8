-- Migration number: 0055 	 2023-10-11T16:07:32.055Z
ALTER TABLE clients RENAME TO customers_of_ours;

CREATE INDEX idx_actors_public_key_display_name_is_local ON actors (lower(public_key), display_name, is_local);
