"""Puts an object into the bucket that is to go, and applies: the successor is made, the deletion fails, the old one stays as deposed."""

import os
import pathlib
import shutil
import subprocess

import boto3

s3 = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"], region_name="eu-west-1")
s3.put_object(Bucket="deposed-old", Key="letter", Body=b"in the way")

shutil.copy(pathlib.Path(__file__).parent / "main.tf", "main.tf")
applied = subprocess.run(["terraform", "apply", "-no-color", "-auto-approve"], capture_output=True, text=True)
if applied.returncode == 0 or "BucketNotEmpty" not in applied.stderr:
    raise SystemExit("the deletion was to fail: " + applied.stderr)
