# A repository's own configuration runs nothing when mig asks git for its past.
set +e
git init -q
mkdir migrations
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
git add migrations
git commit -q -m one
cat >evil <<'X'
#!/bin/sh
echo "$0 $*" >>"$MARK"
exit 1
X
chmod +x evil
MARK=$PWD/ran
export MARK
evil=$PWD/evil
for key in core.fsmonitor core.pager pager.rev-parse pager.ls-tree pager.cat-file core.editor core.sshCommand \
  core.askPass core.gitProxy diff.external diff.x.textconv diff.x.command filter.x.smudge filter.x.clean \
  filter.x.process gpg.program core.alternateRefsCommand uploadpack.packObjectsHook alias.ls-tree credential.helper \
  remote.origin.uploadpack; do
  case $key in alias.*) git config "$key" "!$evil" ;; *) git config "$key" "$evil" ;; esac
done
git config core.hooksPath "$PWD/hooks"
mkdir hooks
for hook in post-checkout post-index-change reference-transaction fsmonitor-watchman; do cp evil hooks/$hook; done
echo '* diff=x filter=x' >.gitattributes
# A partial clone: what is missing would be fetched.
git config remote.origin.url "ext::$evil %S"
git config remote.origin.promisor true
git config protocol.ext.allow always
git config extensions.partialClone origin
rm -f "$MARK"
echo 'CREATE TABLE u (id INTEGER PRIMARY KEY);' >migrations/0002_u.sql
export GIT_EXTERNAL_DIFF=$evil GIT_SSH=$evil GIT_ASKPASS=$evil GIT_PAGER=$evil
mig diff
mig lint --since HEAD -q
mig fix -q
mig schema git:HEAD --no-proof | tail -n 1
mig schema git:HEAD:0001 --no-proof | tail -n 1
# The blob is gone: git would ask the remote for it.
blob=$(unset GIT_EXTERNAL_DIFF; git rev-parse HEAD:migrations/0001_t.sql)
rm -f ".git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" | cut -c3-)"
mig diff
echo "status $?"
if [ -e "$MARK" ]; then cat "$MARK"; else echo 'nothing ran'; fi
# What git itself refuses is said in its words.
git config include.path /dev/full
mig diff
echo "status $?"
