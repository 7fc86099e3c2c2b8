DROP TRIGGER `markers_counted`;
