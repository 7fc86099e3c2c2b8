-- Migration number: 0051 	 2023-04-16T15:07:58.051Z
UPDATE inbox SET etag = trim(etag) WHERE etag IS NOT NULL;
