# What a terminal gets: colour, lines as wide as it is, links to the files where it is known to show them.
set +e
python3 -c 'import pty; pty.openpty()' 2>/dev/null || { echo 'no pseudo-terminals (is /dev/pts mounted?)' >&2; exit 77; }
mkdir migrations
echo 'CREATE TABLE a_table_with_a_name (id INTEGER PRIMARY KEY, a_column_with_a_name TEXT, when_it_was_made DATETIME);' >migrations/0001_t.sql
unset VTE_VERSION WT_SESSION KONSOLE_VERSION DOMTERM KITTY_WINDOW_ID TERM_PROGRAM FORCE_HYPERLINK COLUMNS
in_terminal() { # VARIABLE=VALUE…: what mig writes to a terminal, escapes as ^
  env TERM=xterm "$@" python3 -c 'import pty, sys; pty.spawn(sys.argv[1:])' mig lint --select date |
    tr -d '\r' | tr '\033' '^' | sed "s#$(uname -n)$PWD#HERE#g"
}
links() { case $(in_terminal "$@") in *']8;'*) echo "links: $*" ;; *) echo "none: $*" ;; esac; }
in_terminal COLUMNS=60 FORCE_HYPERLINK=1
in_terminal COLUMNS=60 NO_COLOR=1
in_terminal COLUMNS=60 TERM=dumb | head -n 1
links TERM_PROGRAM=WezTerm
links TERM_PROGRAM=Apple_Terminal
links TERM=xterm-kitty
links WT_SESSION=1
links VTE_VERSION=4000
links VTE_VERSION=6003
links FORCE_HYPERLINK=0 TERM=xterm-kitty
echo '- a pipe gets none of it'
mig lint --select date | grep -c "$(printf '\033')"
FORCE_HYPERLINK=1 mig lint --select date --color always | grep -c ']8;'
