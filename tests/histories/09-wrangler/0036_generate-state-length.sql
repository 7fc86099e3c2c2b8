-- Migration number: 0036 	 2022-09-20T12:29:22.036Z
ALTER TABLE relays ADD COLUMN state_length INTEGER GENERATED ALWAYS AS (length(state)) VIRTUAL;
