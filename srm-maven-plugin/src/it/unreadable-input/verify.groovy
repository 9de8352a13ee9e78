def log = new File(basedir, 'build.log').text
assert log.contains('the file ends inside resource_changes[0]')
assert !log.contains('\tat ')
