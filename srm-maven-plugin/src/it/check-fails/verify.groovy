// The report is there although the build fails, and the failure is a failed check, not an error.
assert new File(basedir, 'target/srm/srm-report.json').exists()
def log = new File(basedir, 'build.log').text
assert log.contains('MojoFailureException') || log.contains('Failed to execute goal')
assert !log.contains('MojoExecutionException')
assert log.contains('sqs.tls-only')
