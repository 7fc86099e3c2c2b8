-- Migration number: 0031 	 2022-07-21T19:14:53.031Z
ALTER TABLE clients RENAME TO customers_of_ours;
