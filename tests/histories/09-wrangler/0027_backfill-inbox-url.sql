-- Migration number: 0027 	 2022-09-07T16:05:21.027Z
UPDATE actors SET inbox_url = trim(inbox_url) WHERE inbox_url IS NOT NULL;
