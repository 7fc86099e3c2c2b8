-- Migration number: 0050 	 2023-03-31T21:03:23.050Z
UPDATE follows SET status = trim(status) WHERE status IS NOT NULL;
