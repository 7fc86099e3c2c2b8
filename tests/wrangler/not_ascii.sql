CREATE TABLE caféend (x); SELECT é; END;
