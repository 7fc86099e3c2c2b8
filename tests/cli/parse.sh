# The tree as JSON, with comments and what does not parse.
printf -- '-- people\ncreate table users(\n  id integer primary key, -- the key\n  "e mail" text\n);\nselec 1;\n' | mig parse || echo "exit $?"
printf 'select 1\0selec 1\0' | mig parse --null
