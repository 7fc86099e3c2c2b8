-- Migration number: 0024 	 2022-05-02T11:21:39.024Z
ALTER TABLE subscriptions ADD priority INTEGER NOT NULL DEFAULT 0;
