-- Migration number: 0054 	 2023-10-05T14:09:13.054Z
ALTER TABLE reblogs ADD language TEXT;
