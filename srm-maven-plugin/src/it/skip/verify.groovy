assert !new File(basedir, 'target/srm').exists()
