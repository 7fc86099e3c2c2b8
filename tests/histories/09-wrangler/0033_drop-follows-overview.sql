-- Migration number: 0033 	 2022-08-19T18:26:01.033Z
DROP VIEW follows_overview;

ALTER TABLE notifications ADD locked_at DATETIME;
