def comment = new File(basedir, 'target/srm/srm-comment.md').text
assert comment.startsWith('<!-- srm:checklist v1 key=envs/prod -->\n')
assert comment.contains('### Shared responsibility: ')
assert new File(basedir, 'target/srm/srm-report.json').exists()
assert new File(basedir, 'build.log').text.contains('Nothing is posted (srm.dryRun). The comment is in srm-comment.md')
