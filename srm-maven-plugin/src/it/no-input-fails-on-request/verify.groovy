assert new File(basedir, 'build.log').text.contains('there is no plan or template to audit')
