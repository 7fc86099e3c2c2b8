-- Migration number: 0053 	 2023-09-09T03:54:44.053Z
UPDATE follows SET state = trim(state) WHERE state IS NOT NULL;
