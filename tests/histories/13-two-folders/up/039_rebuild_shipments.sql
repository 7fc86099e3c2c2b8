PRAGMA defer_foreign_keys = ON;

CREATE TABLE shipments_old AS SELECT id, carrier, tracking_code, shipped_at, order_id, warehouse_id FROM shipments;

DROP TABLE shipments;

CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  carrier TEXT NOT NULL,
  tracking_code TEXT,
  shipped_at TEXT,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE RESTRICT
) STRICT;

INSERT INTO shipments (id, carrier, tracking_code, shipped_at, order_id, warehouse_id)
SELECT id, carrier, tracking_code, shipped_at, order_id, warehouse_id FROM shipments_old;

DROP TABLE shipments_old;

CREATE INDEX idx_shipments_order_id ON shipments (order_id);

CREATE INDEX idx_shipments_warehouse_id ON shipments (warehouse_id);

CREATE VIRTUAL TABLE returns_search USING fts5(reason, etag, content = 'returns', content_rowid = 'id');

CREATE TRIGGER returns_search_insert
AFTER INSERT ON returns
BEGIN
  INSERT INTO returns_search (rowid, reason, etag) VALUES (NEW.id, NEW.reason, NEW.etag);
END;

CREATE TRIGGER returns_search_delete
AFTER DELETE ON returns
BEGIN
  INSERT INTO returns_search (returns_search, rowid, reason, etag) VALUES ('delete', OLD.id, OLD.reason, OLD.etag);
END;

CREATE TRIGGER returns_search_update
AFTER UPDATE ON returns
BEGIN
  INSERT INTO returns_search (returns_search, rowid, reason, etag) VALUES ('delete', OLD.id, OLD.reason, OLD.etag);
  INSERT INTO returns_search (rowid, reason, etag) VALUES (NEW.id, NEW.reason, NEW.etag);
END;
