-- Migration number: 0007 	 2021-10-17T22:56:17.007Z
ALTER TABLE objects RENAME kind TO category;
