-- Migration number: 0059 	 2023-08-14T02:55:20.059Z
ALTER TABLE relays ADD COLUMN locked_at DATETIME;
