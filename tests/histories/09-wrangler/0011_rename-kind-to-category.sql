-- Migration number: 0011 	 2021-12-02T04:53:23.011Z
ALTER TABLE notifications RENAME kind TO category;
