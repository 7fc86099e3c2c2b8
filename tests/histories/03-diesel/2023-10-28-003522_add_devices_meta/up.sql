ALTER TABLE devices ADD meta JSON;
