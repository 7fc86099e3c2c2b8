# The scripts parse, and know every command and option that --help knows.
mig completion bash >mig.bash
bash -n mig.bash
cat >try.bash <<'B'
. ./mig.bash
compopt() { :; }
try() { COMP_WORDS=(mig "$@") COMP_CWORD=$#; _mig; echo "$*: ${COMPREPLY[*]}"; }
try stat
try status --exi
try -C elsewhere status --persist
try --vers
try help stat
try new some
try explain date/iso-
B
bash try.bash
for shell in bash zsh fish; do
  mig completion $shell >script
  for command in $(mig help | awk '/^commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'); do
    grep -q "$command" script || echo "$shell does not know $command"
    for option in $(mig "$command" --help | grep -o '^ .*--[a-z-]*' | grep -o -- '--[a-z-]*' | grep -v -- '--help'); do
      grep -q -- "$option\|-l ${option#--} " script || echo "$shell does not know $option of $command"
    done
  done
done
mig completion csh
