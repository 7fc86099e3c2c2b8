-- Migration number: 0016 	 2022-01-27T18:33:49.016Z
ALTER TABLE favourites ADD meta JSON;
