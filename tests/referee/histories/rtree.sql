CREATE VIRTUAL TABLE a USING rtree(id, x0, x1, +d TEXT);
CREATE VIRTUAL TABLE b USING rtree(id, x0);
CREATE VIRTUAL TABLE b USING rtree(id, x0, x1, y0);
CREATE VIRTUAL TABLE b USING rtree(id, x0, x1, +d, y0);
CREATE VIRTUAL TABLE b USING rtree(id, x0, X0);
CREATE VIRTUAL TABLE b USING rtree(id, x0, x1, + d);
CREATE VIRTUAL TABLE b USING rtree_i32(id INT, a0 INT, a1 INT, b0, b1, c0, c1, d0, d1, e0, e1);
CREATE VIRTUAL TABLE c USING rtree(id, a0, a1, b0, b1, c0, c1, d0, d1, e0, e1, f0, f1);
ALTER TABLE b RENAME TO "the b";
-- what each argument's first token makes
create virtual table k1 using rtree(i, x0, constraint x1);
create virtual table k2 using rtree(i, x0, constraint x1, y0, y1);
create virtual table k3 using rtree(i, x0, x1,, +c,);
create virtual table k4 using rtree(i, x0, x1, +constraint);
