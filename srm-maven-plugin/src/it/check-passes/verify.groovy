assert new File(basedir, 'target/srm/srm-report.json').exists()
