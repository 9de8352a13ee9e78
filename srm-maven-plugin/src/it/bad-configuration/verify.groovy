assert new File(basedir, 'build.log').text.contains('no severity "severe"; use critical, high, medium, low or none')
assert !new File(basedir, 'target/srm/srm-report.json').exists()
