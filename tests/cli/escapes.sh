# Control characters in names don't reach the terminal.
set +e
mig "$(printf 'a\033[31mb\302\233c\342\200\256d\377')"
mig new "$(printf 'x\033[2J')"
