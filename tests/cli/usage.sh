# What is wrong with a command line is said with what was meant; status 2.
set +e
try() { echo "\$ mig $*" >&2; mig "$@"; echo "status $?" >&2; }
try
try stats
try xyzzy
try status --formt=json
try status --format
try status --exit-code=1
try status -z
try --color=sometimes status
try status --color sometimes
try -C nowhere status
try help nothing
try status --format=yaml
