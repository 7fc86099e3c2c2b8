CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'draft' CHECK ("orders"."state" IN ('open', 'paid')),
--                            ^^^^^^^ rows/check-value warning: an INSERT that leaves state to its default fails: CHECK of state does not list 'draft'
  kind TEXT NOT NULL DEFAULT 'a' CHECK (kind IN ('a', 'b') OR id < 100),
  size INTEGER NOT NULL DEFAULT 2 CHECK (size IN (1, 2, 3))
);
