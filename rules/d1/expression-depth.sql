-- d1/expression-depth  error
-- title: An expression nested deeper than 100
-- why: D1 answers "Expression tree is too large". A chain of ANDs or ORs is as deep as it is long.
-- help: use IN instead of a chain of ORs
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   CREATE TABLE t (a);
--   DELETE FROM t WHERE a=0 OR a=1 OR a=2 OR a=3 OR a=4 OR a=5 OR a=6 OR a=7 OR a=8 OR a=9 OR a=10 OR a=11 OR a=12 OR a=13 OR a=14 OR a=15 OR a=16 OR a=17 OR a=18 OR a=19 OR a=20 OR a=21 OR a=22 OR a=23 OR a=24 OR a=25 OR a=26 OR a=27 OR a=28 OR a=29 OR a=30 OR a=31 OR a=32 OR a=33 OR a=34 OR a=35 OR a=36 OR a=37 OR a=38 OR a=39 OR a=40 OR a=41 OR a=42 OR a=43 OR a=44 OR a=45 OR a=46 OR a=47 OR a=48 OR a=49 OR a=50 OR a=51 OR a=52 OR a=53 OR a=54 OR a=55 OR a=56 OR a=57 OR a=58 OR a=59 OR a=60 OR a=61 OR a=62 OR a=63 OR a=64 OR a=65 OR a=66 OR a=67 OR a=68 OR a=69 OR a=70 OR a=71 OR a=72 OR a=73 OR a=74 OR a=75 OR a=76 OR a=77 OR a=78 OR a=79 OR a=80 OR a=81 OR a=82 OR a=83 OR a=84 OR a=85 OR a=86 OR a=87 OR a=88 OR a=89 OR a=90 OR a=91 OR a=92 OR a=93 OR a=94 OR a=95 OR a=96 OR a=97 OR a=98 OR a=99;
-- good:
--   CREATE TABLE t (a);
--   DELETE FROM t WHERE a IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59);
SELECT place, 'this expression is ' || found || ' deep, and D1 takes ' || maximum AS message
FROM limit_cases
WHERE name = 'expression_depth';
