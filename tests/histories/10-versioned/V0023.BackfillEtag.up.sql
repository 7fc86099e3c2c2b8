UPDATE identity_checks SET etag = trim(etag) WHERE etag IS NOT NULL;
