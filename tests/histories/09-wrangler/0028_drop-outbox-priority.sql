-- Migration number: 0028 	 2022-10-01T13:08:30.028Z
ALTER TABLE outbox DROP COLUMN priority;
