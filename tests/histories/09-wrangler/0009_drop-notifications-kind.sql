-- Migration number: 0009 	 2021-10-08T19:13:30.009Z
ALTER TABLE notifications DROP COLUMN kind;
