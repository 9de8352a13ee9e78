"""Somebody marked a topic for replacement."""

import subprocess

subprocess.run(["terraform", "taint", "-no-color", "aws_sns_topic.tainted"], check=True, stdout=subprocess.DEVNULL)
