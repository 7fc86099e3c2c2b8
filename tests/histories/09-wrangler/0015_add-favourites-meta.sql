-- Migration number: 0015 	 2022-02-04T23:22:05.015Z
ALTER TABLE favourites ADD meta JSON;
