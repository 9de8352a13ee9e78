def log = new File(basedir, 'build.log').text
assert log.contains('srm.serverId: settings.xml has no server "review-platform"; add it with the token as its password')
