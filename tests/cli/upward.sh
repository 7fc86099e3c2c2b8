# A project is looked for upward, but not above the home directory, and not where another user could have put one.
set +e
folder() { # NAME: a folder with a project
  mkdir -p "$1/migrations"
  echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >"$1/migrations/0001_t.sql"
  [ $# = 1 ] || echo '{}' >"$1/$2"
}
seen() { (cd "$1" && mig query "SELECT name FROM final_tables" >/dev/null 2>&1 && echo found || echo none); }

echo '- above the home directory, in it, below it'
folder above
mkdir -p above/home/work
HOME=$PWD/above/home seen above/home/work
HOME=$PWD/above/home seen above/home
folder above/home mig.jsonc
HOME=$PWD/above/home seen above/home
HOME=$PWD/above/home seen above/home/work
ln -s above/home link
HOME=$PWD/link/ seen above/home/work
echo '- no home directory: upward to the end'
rm above/home/mig.jsonc above/home/migrations -r
HOME= seen above/home/work
HOME=/nowhere seen above/home/work

# Only root can give files away; without, there is nothing to try.
root() { if [ "$(id -u)" = 0 ]; then seen "$1"; else echo "$2"; fi; }
give() { if [ "$(id -u)" = 0 ]; then chown "$@"; fi; }
export HOME=/nowhere
echo '- their folder above ours, their file in a folder of ours, everything theirs'
folder theirs wrangler.toml
echo >theirs/wrangler.toml
mkdir theirs/ours
give 12345 theirs
root theirs/ours none
root theirs found
give 0 theirs
give 12345 theirs/wrangler.toml theirs/migrations
root theirs/ours none
give 12345 theirs theirs/ours
root theirs/ours found
