def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/srm/srm-report.json'))
assert report.inputs*.name == ['src/main/cloudformation/notices.yaml', 'src/main/terraform/tfplan.json']
assert report.summary.items.unsatisfied > 0
assert report.coverage.resources == 8
assert new File(basedir, 'target/srm/srm-report.md').text.contains('s3.server-access-logging')
