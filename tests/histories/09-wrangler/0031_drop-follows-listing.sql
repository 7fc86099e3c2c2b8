-- Migration number: 0031 	 2022-11-08T01:33:51.031Z
DROP VIEW IF EXISTS follows_listing;
