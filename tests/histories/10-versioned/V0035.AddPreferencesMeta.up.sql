ALTER TABLE preferences ADD meta JSON;
