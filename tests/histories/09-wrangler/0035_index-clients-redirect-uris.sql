-- Migration number: 0035 	 2023-01-08T18:49:47.035Z
CREATE UNIQUE INDEX idx_clients_redirect_uris_scopes ON clients (redirect_uris, scopes);
